package org.planrunde.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;
import org.planrunde.analysis.RunProgress;
import org.planrunde.ui.ActionButton;

/** How far a run is, in words and as a bar, with a way to stop it. */
final class RunLine extends Div {
  private final Span words = new Span();
  private final ProgressBar bar = new ProgressBar();

  /** Says that earlier groups stay only if there are any. */
  RunLine(boolean earlier, Runnable cancel) {
    addClassName("run-line");
    words.getElement().setAttribute("role", "status");
    add(
        words,
        bar,
        Words.styled("sm muted", earlier ? getTranslation("analysis.run.leave") : ""),
        ActionButton.secondary(getTranslation("analysis.run.cancel"))
            .icon("x")
            .small()
            .onClick(cancel));
  }

  void show(RunProgress progress) {
    bar.setValue(progress.done());
    words.setText(
        progress.step().isEmpty()
            ? getTranslation("analysis.run.queued")
            : getTranslation(
                "analysis.step." + progress.step().toLowerCase(Locale.ROOT).replace('_', '-')));
  }
}
