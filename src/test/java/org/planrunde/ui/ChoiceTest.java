package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

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
}
