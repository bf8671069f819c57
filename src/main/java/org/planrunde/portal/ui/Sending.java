package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.SubmissionLimit;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;

/**
 * Hands a draft over. While the database does not answer it says "not saved yet" and goes on by
 * itself; the draft's key sees to it that what was stored unnoticed is not stored twice.
 */
final class Sending extends Div {
  /** What came of it. */
  interface Outcome {
    void stored(Receipt receipt);

    void refused(List<Problem> problems);
  }

  private final Contributions contributions;
  private final SubmissionLimit limit;
  private final String address;
  private final Outcome outcome;
  private final Consumer<Boolean> trying;
  private final Retry again = new Retry(this, Duration.ofSeconds(3));

  /** {@code trying} is told whether it is still at it. */
  Sending(
      Contributions contributions,
      SubmissionLimit limit,
      Outcome outcome,
      Consumer<Boolean> trying) {
    this.contributions = contributions;
    this.limit = limit;
    address = VaadinRequest.getCurrent().getRemoteAddr();
    this.outcome = outcome;
    this.trying = trying;
    getElement().setAttribute("role", "status");
  }

  /** Sends what {@code draft} gives at the time of each try, with the browser's mark if known. */
  void send(Supplier<Draft> draft, Supplier<Optional<byte[]>> author) {
    Receipt receipt;
    try {
      var now = draft.get();
      if (contributions.findSent(now).isEmpty()) {
        limit.count(address);
      }
      receipt = contributions.submit(now, author.get().orElse(null));
    } catch (RefusedException refused) {
      stop();
      outcome.refused(refused.problems());
      return;
    } catch (RuntimeException e) {
      Outage.orThrow(e);
      wait(draft, author);
      return;
    }
    stop();
    outcome.stored(receipt);
  }

  private void wait(Supplier<Draft> draft, Supplier<Optional<byte[]>> author) {
    trying.accept(true);
    if (getComponentCount() == 0) {
      add(
          new Note(
                  Note.Kind.WARN,
                  getTranslation("portal.unsaved.title"),
                  getTranslation("portal.unsaved.line"))
              .with(
                  ActionButton.secondary(getTranslation("portal.unsaved.stop"))
                      .onClick(this::stop)));
    }
    again.later(() -> send(draft, author));
  }

  private void stop() {
    again.stop();
    removeAll();
    trying.accept(false);
  }
}
