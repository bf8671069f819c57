package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.ui.Push;

/** Listens for a page as long as it is shown, and hands on the news with the page's lock held. */
final class LiveWatch implements LivePages.Page {
  private final LivePages pages;
  private final Component page;
  private final LivePages.Page reader;
  private @Nullable ProcedureId procedure;
  private @Nullable Registration live;

  LiveWatch(LivePages pages, Component page, LivePages.Page reader) {
    this.pages = pages;
    this.page = page;
    this.reader = reader;
    page.addAttachListener(event -> listen());
    page.addDetachListener(event -> stop());
  }

  /** Listens to another procedure from now on. */
  void of(ProcedureId next) {
    procedure = next;
    if (page.isAttached()) {
      listen();
    }
  }

  private void listen() {
    stop();
    if (procedure != null) {
      live = pages.register(procedure, this);
    }
  }

  private void stop() {
    if (live != null) {
      live.remove();
      live = null;
    }
  }

  @Override
  public void published(Contribution contribution) {
    page.getUI().ifPresent(ui -> Push.run(ui, () -> reader.published(contribution)));
  }

  @Override
  public void located(Contribution contribution) {
    page.getUI().ifPresent(ui -> Push.run(ui, () -> reader.located(contribution)));
  }

  @Override
  public void hidden(ContributionId id) {
    page.getUI().ifPresent(ui -> Push.run(ui, () -> reader.hidden(id)));
  }
}
