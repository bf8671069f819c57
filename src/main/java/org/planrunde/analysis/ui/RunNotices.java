package org.planrunde.analysis.ui;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.planrunde.analysis.AnalysisRun;
import org.planrunde.analysis.RunProgress;
import org.planrunde.kernel.RefusedException;
import org.planrunde.ui.Note;

/** What became of the last wish to group: how far it is, why it failed, why it was refused. */
final class RunNotices extends Div {
  private final BoardContext context;
  private @Nullable RunLine line;

  RunNotices(BoardContext context) {
    this.context = context;
    addClassName("board-notices");
  }

  void clear() {
    removeAll();
    line = null;
  }

  void show(AnalysisRun run, boolean earlier) {
    if (run.state().isActive()) {
      var shown = new RunLine(earlier, () -> context.analyses().cancel(context.staff(), run.id()));
      context.analyses().progress(run.id()).ifPresent(shown::show);
      line = shown;
      add(shown);
    } else if (run.message() != null) {
      add(new Note(Note.Kind.WARN, getTranslation(run.message())));
    }
  }

  void refused(RefusedException refused) {
    for (var problem : refused.problems()) {
      var message = problem.message();
      add(new Note(Note.Kind.WARN, getTranslation(message.key(), message.arguments().toArray())));
    }
  }

  /** False if the run is over or not shown, so that the board must be read again. */
  boolean progressed(RunProgress progress) {
    var shown = line;
    if (!progress.state().isActive() || shown == null) {
      return false;
    }
    shown.show(progress);
    return true;
  }
}
