package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.moderation.Answer;
import org.planrunde.moderation.ProcessingStatus;
import org.planrunde.ui.Station;
import org.planrunde.ui.ThreadList;

/** How far a contribution has come in the office's work, and the official answer. */
final class AnswerPart extends Section {
  private AnswerPart(Contribution said, @Nullable Answer answer, boolean always) {
    addClassName("answer-part");
    setVisible(answer != null || always);
    if (answer != null && !answer.text().isEmpty()) {
      add(official(answer));
    }
    if (answer != null || always) {
      add(way(status(said, answer)));
    }
  }

  /** Shows nothing as long as the office has said nothing. */
  static AnswerPart forAll(Contribution said, @Nullable Answer answer) {
    return new AnswerPart(said, answer, false);
  }

  /** Shows the way from the first day on. */
  static AnswerPart forAuthor(Contribution said, @Nullable Answer answer) {
    return new AnswerPart(said, answer, true);
  }

  private static ProcessingStatus status(Contribution said, @Nullable Answer answer) {
    if (answer != null) {
      return answer.status();
    }
    return said.published() == null ? ProcessingStatus.RECEIVED : ProcessingStatus.PUBLISHED;
  }

  private Div official(Answer answer) {
    var day = Dates.day(answer.answered() == null ? answer.changed() : answer.answered());
    var dates = new Dates(Dates.localeOf(this), answer.changed());
    var text = Parts.div("official-text", Parts.paragraphs(answer.text()));
    return Parts.div(
        "official",
        Parts.div(
            "official-head",
            new H2(getTranslation("portal.answer.title")),
            Parts.span("sm muted", dates.full(day))),
        text);
  }

  /** All five stations; the one where it stands is marked and said. */
  private ThreadList way(ProcessingStatus now) {
    var way =
        new ThreadList(
            Arrays.stream(ProcessingStatus.values())
                .map(s -> new Station(state(s, now), getTranslation("portal.status." + s.name())))
                .toList());
    way.getElement().setAttribute("aria-label", getTranslation("portal.status"));
    return way;
  }

  private static Station.State state(ProcessingStatus station, ProcessingStatus now) {
    if (station == now) {
      return Station.State.NOW;
    }
    return station.compareTo(now) < 0 ? Station.State.DONE : Station.State.AHEAD;
  }
}
