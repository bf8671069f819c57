package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class ChoiceTest {
  @Test
  void chipsAreRealRadioButtonsWithCounts() {
    var chips = Chips.<String>single("Filter").add("all", "Alle", 8).add("hint", "Mit Hinweis", 3);
    chips.select(Set.of("hint"));
    chips.setCount("hint", 4);
    assertThat(chips.selected()).containsExactly("hint");
    assertThat(chips.getElement().getAttribute("role")).isEqualTo("radiogroup");
    assertThat(chips.getElement().getOuterHTML()).contains("type=\"radio\"");
    assertThat(chips.getElement().getTextRecursively()).isEqualTo("Alle8Mit Hinweis4");
  }

  @Test
  void onlyWhatIsOfferedCanBeChosen() {
    var segments = new Segments<String>("Entwurf").add("a", "A");
    assertThat(segments.selected()).isEmpty();
    assertThatThrownBy(() -> segments.select("b")).isInstanceOf(IllegalArgumentException.class);
    assertThat(segments.select("a").selected()).contains("a");
  }

  /** As the arrow keys do: the browser's state is already that of the second choice. */
  @Test
  void twoChoicesInOneMessageEndWithTheSecond() {
    var segments = new Segments<String>("Wo").add("map", "Karte").add("words", "Worte");
    segments.add("none", "Nirgends").select("map");
    var chosen = new ArrayList<String>();
    segments.addSelectionListener(chosen::add);
    input(segments, 1).setProperty("checked", true);
    input(segments, 2).setProperty("checked", true);
    change(input(segments, 1));
    change(input(segments, 2));
    assertThat(chosen).containsExactly("words", "none");
    assertThat(segments.selected()).contains("none");
    assertThat(input(segments, 2).getProperty("checked", false)).isTrue();
    assertThat(input(segments, 1).getProperty("checked", true)).isFalse();
  }

  private static Element input(Segments<String> segments, int at) {
    return segments.getElement().getChild(at).getChild(0);
  }

  private static void change(Element input) {
    var detail = JsonNodeFactory.instance.objectNode().put("element.checked", true);
    input
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(input, "change", detail));
  }
}
