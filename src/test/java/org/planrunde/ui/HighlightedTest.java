package org.planrunde.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planrunde.ui.Highlighted.Mark;

class HighlightedTest {
  @Test
  void strokesHaveThreeStrengths() {
    var text =
        new Highlighted(
            "a b c", List.of(new Mark(4, 5, 0.2), new Mark(0, 1, 0.7), new Mark(2, 3, 0.45)));
    assertThat(text.getElement().getOuterHTML())
        .contains(
            "<mark class=\"w3\">a</mark> <mark class=\"w2\">b</mark> <mark class=\"w1\">c</mark>");
  }

  @Test
  void overlappingAndOutlyingStrokesAreLeftOut() {
    var text =
        new Highlighted("abc", List.of(new Mark(0, 2, 1), new Mark(1, 3, 1), new Mark(2, 9, 1)));
    assertThat(text.getElement().getTextRecursively()).isEqualTo("abc");
    assertThat(text.getElement().getChildren().filter(e -> !e.isTextNode())).hasSize(1);
  }

  @Test
  void wordsAreNeverMarkup() {
    var text = new Highlighted("<img src=x>", List.of(new Mark(0, 4, 1)));
    assertThat(text.getElement().getOuterHTML()).doesNotContain("<img");
  }
}
