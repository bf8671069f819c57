package org.planrunde.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Problems;
import org.planrunde.ui.Push;
import org.planrunde.ui.StaffLayout;
import org.planrunde.workshop.Workshop;

/** The moderator's remote, for a phone or a tablet in the hand: rounds, clock, wall and cards. */
@Route(
    value = WorkshopsView.PATH + "/:slug/" + RemoteView.SCREEN + "/:id",
    layout = StaffLayout.class)
@RolesAllowed({Role.MODERATES, Role.ADMINISTERS})
final class RemoteView extends WorkshopScreen {
  static final String SCREEN = "leiten";

  private final Problems problems = new Problems();
  private final AtomicBoolean told = new AtomicBoolean();
  private @Nullable RemoteWork work;
  private @Nullable Runnable silent;

  RemoteView(EventDesk desk, PageTitles titles) {
    super(desk, titles, "eventdesk.remote");
    addClassName("remote");
  }

  @Override
  void show(Procedure of, @Nullable Workshop shown) {
    if (shown == null) {
      return;
    }
    var parts = new Parts[1];
    var acts = new RemoteWork(desk, of, shown, problems, state -> parts[0].show(state));
    work = acts;
    parts[0] = new Parts(acts, of, shown);
    var left = new Section(parts[0].round, parts[0].join, parts[0].lead);
    left.addClassName("remote-left");
    left.getElement().setAttribute("aria-label", getTranslation("eventdesk.remote.lead"));
    var right = new Section(parts[0].outcome, parts[0].cards);
    right.addClassName("remote-right");
    right.getElement().setAttribute("aria-label", getTranslation("eventdesk.remote.cards"));
    var columns = new Div(left, right);
    columns.addClassName("remote-cols");
    add(new RemoteBar(shown.plan().title()), problems, columns, parts[0].foot);
    acts.reload();
  }

  /** What is shown from top to bottom. */
  private static final class Parts {
    final RoundPart round;
    final JoinPart join;
    final LeadPart lead;
    final OutcomePart outcome;
    final CardsPart cards;
    final FootPart foot;

    Parts(RemoteWork work, Procedure procedure, Workshop workshop) {
      round = new RoundPart(work);
      join = new JoinPart(work.desk, workshop);
      lead = new LeadPart(work, procedure);
      outcome = new OutcomePart(work);
      cards = new CardsPart(work);
      foot = new FootPart(work);
    }

    void show(RemoteState state) {
      round.show(state);
      join.show(state);
      lead.show(state);
      outcome.show(state);
      cards.show(state);
      foot.show(state);
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var ui = attached.getUI();
    var acts = work;
    if (acts != null) {
      silent =
          desk.news()
              .listen(
                  acts.id,
                  () -> {
                    // A room that votes tells hundreds of times: one look at it answers them all.
                    if (told.compareAndSet(false, true)) {
                      Push.run(
                          ui,
                          () -> {
                            told.set(false);
                            acts.reload();
                          });
                    }
                  });
    }
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (silent != null) {
      silent.run();
    }
    told.set(false);
  }
}
