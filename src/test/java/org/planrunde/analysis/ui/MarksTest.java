package org.planrunde.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.planrunde.analysis.Word;
import org.planrunde.ui.Highlighted.Mark;

/** Marks lie on whole words and tell their strength apart. */
class MarksTest {
  @Test
  void wholeWordsInAnyCaseAreMarkedByTheirShareOfTheStrongest() {
    assertThat(
            Marks.find(
                "Linden: LINDEN, Lindenau.", List.of(new Word("Linden", 0.4), new Word("au", 0.2))))
        .containsExactly(new Mark(0, 6, 1), new Mark(8, 14, 1));
  }

  @Test
  void signsInAWordAreNoPattern() {
    assertThat(Marks.find("Tempo 30 (neu)", List.of(new Word("(neu", 0.1)))).hasSize(1);
    assertThat(Marks.find("alles", List.of(new Word(".*", 0.1)))).isEmpty();
  }
}
