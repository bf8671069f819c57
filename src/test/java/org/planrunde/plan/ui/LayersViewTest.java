package org.planrunde.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.geo.Crs;
import org.planrunde.geo.GeoJsonWriter;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.ShapefileMaker;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** Laying something on the map, and what is refused. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class LayersViewTest extends SpringBrowserlessTest {
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Plans plans;
  @Autowired AuthenticationProvider login;
  private Procedure procedure;

  /** Signs in first: the environment's request carries whoever is signed in by then. */
  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    if (municipalities.list().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
    var town = municipalities.list().getFirst().id();
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    SignIn.as(accounts, login, town, false, Role.ADMINISTRATOR);
    super.initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
    UI.getCurrent().navigate("verwaltung/" + procedure.slug() + "/ebenen");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private TextField field(String label) {
    return $(TextField.class).withCondition(f -> label.equals(f.getLabel())).single();
  }

  private void submit(String label, String url) {
    test(field("Name der Ebene")).setValue(label);
    test(field("Adresse")).setValue(url);
    test($(Button.class).withText("Ebene hinzufügen").single()).click();
  }

  /** The field for GeoJSON, not the one for plans. */
  private Upload geoJson() {
    return $(Upload.class)
        .withCondition(u -> u.getParent().filter(p -> p.hasClassName("plan-upload")).isEmpty())
        .single();
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  @Test
  void aServiceIsLaidOnTheMapAndTheFormIsEmptyAgain() {
    assertThat(words()).contains("Noch liegt nichts auf der Karte");
    submit("Luftbild", "https://karten.example/wms");
    assertThat(plans.list(procedure)).extracting(Layer::label).containsExactly("Luftbild");
    assertThat(words()).contains("Luftbild", "Nur dieses Verfahren");
    assertThat(field("Name der Ebene").getValue()).isEmpty();
  }

  @Test
  void anAddressInsideTheHouseIsRefusedAtItsField() {
    submit("Luftbild", "http://127.0.0.1/wms");
    assertThat(field("Adresse").isInvalid()).isTrue();
    assertThat(field("Adresse").getErrorMessage()).contains("internes Netz");
    submit("Luftbild", "ftp://karten.example/wms");
    assertThat(field("Adresse").getErrorMessage()).contains("https://");
    assertThat(plans.list(procedure)).isEmpty();
  }

  @Test
  void aFileThatIsNoGeoJsonIsRefusedWithTheReason() {
    kind(LayerKind.GEOJSON);
    test(geoJson())
        .upload("plan.geojson", "application/json", "{".getBytes(StandardCharsets.UTF_8));
    submit("Entwurf", "");
    assertThat(words()).contains("Diese Datei passt noch nicht", "kein gültiges JSON");
    assertThat(plans.list(procedure)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.planrunde.testing.BadGeoJson#files")
  void aFileThatDoesNotFitIsRefusedWithTheReasonAndWhatWasTypedStays(
      byte[] file, String... reason) {
    kind(LayerKind.GEOJSON);
    test(geoJson()).upload("plan.geojson", "application/json", file);
    submit("Entwurf", "");
    assertThat(words()).contains("Diese Datei passt noch nicht").contains(reason);
    assertThat(field("Name der Ebene").getValue()).isEqualTo("Entwurf");
    assertThat(plans.list(procedure)).isEmpty();
  }

  @Test
  void aLayerOfAHiddenProcedureIsForItsOwnStaffOnly() {
    procedures.save(procedure.with(p -> p.published = false));
    kind(LayerKind.GEOJSON);
    test(geoJson())
        .upload(
            "plan.geojson",
            "application/json",
            GeoJsonWriter.write(Fixtures.AREA).getBytes(StandardCharsets.UTF_8));
    submit("Entwurf", "");
    var id = plans.list(procedure).getFirst().id();
    var stranger =
        new Staff(AccountId.random(), MunicipalityId.random(), "Probe", Set.of(Role.ADMINISTRATOR));
    assertThat(plans.findPublicContent(id)).isEmpty();
    assertThat(plans.findContentAtWork(stranger, id)).isEmpty();
    assertThat(plans.findContentAtWork(accounts.getCurrent(), id)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "javascript:alert(1)|https://",
        "file:///etc/passwd|https://",
        "http://10.0.0.8/wms|internes Netz",
        "http://[::1]/wms|internes Netz",
        "http://geo.intern.local/wms|internes Netz",
        "https://amt:geheim@karten.example/wms|Zugangsdaten",
        "https://karten.example/{z/{x}/{y}.png|unbekannten Platzhalter",
        "https://karten.example/a b|Leerzeichen",
        "https://karten.example:22/wms|Port",
      })
  void anAddressThatDoesNotFitIsRefusedAtItsField(String address, String reason) {
    submit("Luftbild", address);
    assertThat(field("Adresse").getErrorMessage()).contains(reason);
    assertThat(field("Adresse").getValue()).isEqualTo(address);
    assertThat(plans.list(procedure)).isEmpty();
  }

  @Test
  void aMillionCharactersAndControlCharactersAreRefusedInEveryField() {
    var million = "a".repeat(1_000_000);
    submit("Luftbild", "https://karten.example/" + million);
    assertThat(field("Adresse").getErrorMessage()).contains("länger als 2.000 Zeichen");
    for (var label :
        List.of(
            "Name der Ebene",
            "Namen der Ebenen im Dienst",
            "Bildformat",
            "Version",
            "Quellenangabe")) {
      refusedIn(label, million, "1.000.000 Zeichen");
      refusedIn(label, "a\u0000b", "Steuerzeichen");
    }
    assertThat(plans.list(procedure)).isEmpty();
  }

  private void refusedIn(String label, String text, String reason) {
    test(field("Name der Ebene")).setValue("Luftbild");
    test(field("Adresse")).setValue("https://karten.example/wms");
    var field = field(label);
    var before = field.getValue();
    test(field).setValue(text);
    test($(Button.class).withText("Ebene hinzufügen").single()).click();
    assertThat(field.getErrorMessage()).as(label).contains(reason);
    assertThat(field.getValue()).as(label).isEqualTo(text);
    test(field).setValue(before);
  }

  @Test
  void aTileTemplateIsStoredWithTheMapsOwnPlaceholders() {
    kind(LayerKind.WMTS);
    submit("Kacheln", "https://karten.example/{TileMatrix}/{TileRow}/{TileCol}.png");
    assertThat(plans.list(procedure))
        .extracting(Layer::url)
        .containsExactly("https://karten.example/{z}/{y}/{x}.png");
  }

  @Test
  void tilesNeedTheirPlaceholders() {
    kind(LayerKind.XYZ);
    submit("Kacheln", "https://karten.example/{z}/{x}.png");
    assertThat(field("Adresse").getErrorMessage()).contains("Platzhalter z, x und y");
    submit("Kacheln", "https://{s}.karten.example/{z}/{x}/{-y}.png");
    assertThat(plans.list(procedure)).hasSize(1);
  }

  private void press(String spoken) {
    test($(Button.class)
            .withCondition(b -> b.getAriaLabel().filter(spoken::equals).isPresent())
            .single())
        .click();
  }

  @Test
  void aLayerIsLaidHigherAndItIsSaid() {
    submit("Luftbild", "https://karten.example/wms");
    submit("Kataster", "https://karten.example/wms");
    assertThat(words().indexOf("Kataster")).isLessThan(words().indexOf("Luftbild"));
    press("„Luftbild“ höher legen");
    assertThat(words()).contains("„Luftbild“ liegt jetzt über „Kataster“.");
    assertThat(plans.list(procedure))
        .extracting(Layer::label)
        .containsExactly("Kataster", "Luftbild");
    press("„Luftbild“ höher legen");
    assertThat(words()).contains("„Luftbild“ liegt schon zuoberst.");
  }

  @Test
  @SuppressWarnings("unchecked")
  void shapesAreToldApartByAnAttribute() {
    kind(LayerKind.GEOJSON);
    test(geoJson())
        .upload(
            "baeume.geojson",
            "application/json",
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"art":"Linde"},
             "geometry":{"type":"Point","coordinates":[9.87,51.98]}}]}
            """
                .getBytes(StandardCharsets.UTF_8));
    submit("Bäume", "");
    press("Darstellung von „Bäume“");
    Select<String> attribute =
        $(Select.class).withCondition(s -> "Unterscheiden nach".equals(s.getLabel())).single();
    attribute.setValue("art");
    test(field("In der Legende für „Linde“")).setValue("");
    test($(Button.class).withText("Darstellung übernehmen").single()).click();
    assertThat(field("In der Legende für „Linde“").isInvalid()).isTrue();
    test(field("In der Legende für „Linde“")).setValue("Winterlinden");
    test($(Button.class).withText("Darstellung übernehmen").single()).click();
    var style = plans.list(procedure).getFirst().style();
    assertThat(style.attribute()).isEqualTo("art");
    assertThat(style.categories())
        .extracting(it -> it.label())
        .containsExactly("Winterlinden", "Alle übrigen");
    assertThat(words()).contains("Die Darstellung von „Bäume“ gilt ab sofort.");
  }

  private void kind(LayerKind kind) {
    @SuppressWarnings("unchecked")
    Select<LayerKind> kinds =
        $(Select.class).withCondition(s -> "Art".equals(s.getLabel())).single();
    kinds.setValue(kind);
  }

  private void upload(String name, byte[] file) {
    kind(LayerKind.GEOJSON);
    test(geoJson()).upload(name, "application/octet-stream", file);
  }

  /** A tree and a square around it, in metres of zone 32, in the middle of the area. */
  private static ShapefileMaker shapefile(String system) {
    var at = Crs.WGS84.convert(Wgs84.point(9.875, 51.985), Crs.UTM32).getCoordinate();
    var maker =
        new ShapefileMaker()
            .file("Bäume.shp", ShapefileMaker.shapes(ShapefileMaker.point(1, at.x, at.y)))
            .file(
                "Flächen.shp",
                ShapefileMaker.shapes(
                    ShapefileMaker.nothing(),
                    ShapefileMaker.parts(5, ShapefileMaker.square(at.x, at.y, 50))));
    return system.isEmpty() ? maker : maker.text("Bäume.prj", system).text("Flächen.prj", system);
  }

  @Test
  void aShapefileIsShownBeforeItBecomesLayers() throws IOException {
    upload("plan.zip", shapefile(ShapefileMaker.UTM32).zip());
    assertThat(words())
        .contains("Format: Shapefile", "ETRS89 / UTM Zone 32 (EPSG:25832)", "1 Objekt, Punkte")
        .contains("Ein Objekt von „Flächen“ ohne Ort ausgelassen")
        .doesNotContain("außerhalb des Gebiets");
    assertThat(plans.list(procedure)).isEmpty();
    submit("Bestand", "");
    assertThat(plans.list(procedure))
        .extracting(Layer::label)
        .containsExactly("Bestand: Bäume", "Bestand: Flächen");
    var content = plans.findPublicContent(plans.list(procedure).getFirst().id()).orElseThrow();
    assertThat(new String(content.plain(), StandardCharsets.UTF_8)).contains("[9.875,51.985]");
    assertThat(words()).doesNotContain("Format: Shapefile");
  }

  @Test
  void aSystemThatTheFileDoesNotSayIsAskedFor() throws IOException {
    upload("plan.zip", shapefile("").zip());
    assertThat(words()).contains("Koordinatensystem: nicht angegeben");
    submit("Bestand", "");
    assertThat(words()).contains("Bitte wählen Sie zuerst das Koordinatensystem");
    assertThat(plans.list(procedure)).isEmpty();
    systems().setValue(25832);
    assertThat(words()).doesNotContain("außerhalb des Gebiets");
    submit("Bestand", "");
    assertThat(plans.list(procedure)).hasSize(2);
  }

  @Test
  void aWrongSystemIsSeenAtOnce() throws IOException {
    upload("plan.zip", shapefile("").zip());
    systems().setValue(25833);
    assertThat(words()).contains("Die Objekte liegen außerhalb des Gebiets");
    systems().setValue(25832);
    assertThat(words()).doesNotContain("außerhalb des Gebiets");
  }

  @Test
  void swappedAxesAreTurnedAtAClick() throws IOException {
    upload(
        "plan.zip",
        new ShapefileMaker()
            .file("a.shp", ShapefileMaker.shapes(ShapefileMaker.point(1, 51.985, 9.875)))
            .text("a.prj", "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]]")
            .zip());
    assertThat(words()).contains("Mit vertauschten Achsen liegen sie darin");
    test($(Button.class).withText("Achsen tauschen").single()).click();
    assertThat(words()).contains("Die Achsen sind vertauscht");
    submit("Bestand", "");
    var content = plans.findPublicContent(plans.list(procedure).getFirst().id()).orElseThrow();
    assertThat(new String(content.plain(), StandardCharsets.UTF_8)).contains("[9.875,51.985]");
  }

  @Test
  void whatIsNoGeodataIsRefusedAtOnce() {
    upload("plan.zip", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
    assertThat(words()).contains("Das ist eine PDF-Datei");
    submit("Bestand", "");
    assertThat(words()).contains("Das ist eine PDF-Datei");
    assertThat(plans.list(procedure)).isEmpty();
  }

  private Select<Integer> systems() {
    @SuppressWarnings("unchecked")
    Select<Integer> systems =
        $(Select.class)
            .withCondition(s -> "Koordinatensystem der Datei".equals(s.getLabel()))
            .single();
    return systems;
  }
}
