package org.planrunde.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planrunde.plan.LayerStyle.Category;

/** By what features can be told apart, and what XPlanGML areas look like by themselves. */
class FeatureValuesTest {
  private static byte[] features(List<String> properties) {
    var features =
        properties.stream()
            .map(it ->
                "{\"type\":\"Feature\",\"properties\":{"
                    + it
                    + "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[9.87,51.98]}}")
            .toList();
    return ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void attributesWithFewValuesTellFeaturesApart() {
    var all = new ArrayList<String>();
    for (int i = 0; i < 30; i++) {
      all.add(
          "\"nr\":" + i + ",\"art\":\"" + (i % 2 == 0 ? "Linde" : "Ahorn") + "\",\"leer\":\"\"");
    }
    var found = FeatureValues.of(features(all));
    assertThat(found.choices()).containsOnlyKeys("art");
    assertThat(found.choices().get("art")).containsExactly("Linde", "Ahorn");
    assertThat(found.landUse()).isEmpty();
  }

  @Test
  void areasOfAPlanHaveTheColoursOfTheOrdinanceInItsOrder() {
    var style =
        FeatureValues.of(
                features(
                    List.of(
                        "\"nutzung\":\"Grünfläche\",\"planzv\":\"GRUEN\"",
                        "\"nutzung\":\"Gewerbegebiet (GE)\",\"planzv\":\"GEWERBE\"",
                        "\"nutzung\":\"Reines Wohngebiet (WR)\",\"planzv\":\"WOHNEN\"",
                        "\"nutzung\":\"Allgemeines Wohngebiet (WA)\",\"planzv\":\"WOHNEN\"",
                        "\"nutzung\":\"Unbekannt\",\"planzv\":\"ANDERES\"",
                        "\"art\":\"BP_BaugrenzeOhneNutzung\"")))
            .landUse()
            .orElseThrow();
    assertThat(style.attribute()).isEqualTo("nutzung");
    assertThat(style.categories())
        .extracting(Category::label)
        .containsExactly(
            "Allgemeines Wohngebiet (WA)",
            "Reines Wohngebiet (WR)",
            "Gewerbegebiet (GE)",
            "Grünfläche",
            "Übrige Festsetzungen");
    assertThat(style.categories().get(3).paint()).isEqualTo(Paint.GRUEN);
    assertThat(style.problems()).isEmpty();
  }

  @Test
  void aStyleThatIsNotFitSaysWhy() {
    var twice =
        new LayerStyle(
            "art",
            List.of(
                new Category("a", "A", Paint.BLUE, Stroke.SOLID),
                new Category("a", "", Paint.BLUE, Stroke.SOLID)));
    assertThat(twice.problems()).extracting(it -> it.field()).contains("categories", "label-1");
    assertThat(new LayerStyle("art", List.of()).problems()).hasSize(1);
    assertThat(new LayerStyle("a\u0000b", twice.categories()).problems())
        .extracting(it -> it.field())
        .contains("attribute");
  }
}
