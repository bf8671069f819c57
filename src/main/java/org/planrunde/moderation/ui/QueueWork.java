package org.planrunde.moderation.ui;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ContributionId;
import org.planrunde.moderation.Decision;
import org.planrunde.moderation.LogEntry;
import org.planrunde.moderation.ModerationCase;
import org.planrunde.moderation.WithholdReason;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Undo;

/** Lets the parts of the queue work together: choose, decide, take back, hear of others. */
final class QueueWork implements DecisionBar.Acts {
  private static final int LIMIT = 500;
  private static final int LATEST = 6;

  private final DeskContext desk;

  /** Known from the start: news is drawn on threads on which nobody is logged in. */
  private final Staff staff;

  private final Procedure procedure;
  private final QueueModel model = new QueueModel();
  private final QueueList list;
  private final CasePanel paper;
  private final ReasonForm reason;
  private final DecisionBar bar;
  private final Neighbourhood nearby;
  private final TodayPanel today;
  private List<ContributionId> last = List.of();

  QueueWork(DeskContext desk, Procedure procedure) {
    this.desk = desk;
    staff = desk.staff();
    this.procedure = procedure;
    list = new QueueList(procedure, model, this::show, this::reload);
    paper = new CasePanel(procedure, desk.photos());
    reason = new ReasonForm(this::withhold);
    bar = new DecisionBar(this);
    nearby = new Neighbourhood(procedure, desk.contributions(), desk.layers(procedure));
    today = new TodayPanel(procedure.slug());
  }

  QueueList list() {
    return list;
  }

  CasePanel paper() {
    return paper;
  }

  ReasonForm reason() {
    return reason;
  }

  DecisionBar bar() {
    return bar;
  }

  Neighbourhood nearby() {
    return nearby;
  }

  TodayPanel today() {
    return today;
  }

  void reload() {
    model.load(waiting());
    showToday();
    show();
  }

  private List<ModerationCase> waiting() {
    return desk.moderation().queue(staff, procedure.id(), LIMIT);
  }

  private void show() {
    var now = desk.now();
    list.show(now);
    var current = model.current();
    paper.show(current, current.filter(model::isGone).map(this::decision).orElse(null));
    nearby.setVisible(current.isPresent());
    current.ifPresent(c -> nearby.show(c.contribution()));
    bar.show(model.targets().size(), !last.isEmpty());
    reason.close();
  }

  private @Nullable LogEntry decision(ModerationCase c) {
    return desk.moderation().log(staff, procedure.id(), LIMIT).stream()
        .filter(e -> e.contribution().equals(c.contribution().id()))
        .findFirst()
        .orElse(null);
  }

  private void showToday() {
    var midnight = LocalDate.now(Words.ZONE).atStartOfDay(Words.ZONE).toInstant();
    today.show(
        desk.moderation().countSince(procedure.id(), midnight),
        desk.moderation().log(staff, procedure.id(), LATEST),
        desk.now());
  }

  /** What still waits of the targets; the rest was decided by somebody else and says so. */
  private List<ContributionId> stillWaiting() {
    var open = waiting().stream().map(c -> c.contribution().id()).toList();
    var targets = model.targets();
    targets.stream().filter(id -> !open.contains(id)).forEach(model::decidedElsewhere);
    return targets.stream().filter(open::contains).toList();
  }

  @Override
  public void publish() {
    var ids = stillWaiting();
    decided(ids, desk.moderation().publish(staff, procedure.id(), ids), Decision.PUBLISHED);
  }

  @Override
  public void withhold() {
    reason.open(model.targets().size());
  }

  private void withhold(WithholdReason why, String note) {
    var ids = stillWaiting();
    var number = desk.moderation().withhold(staff, procedure.id(), ids, why, note);
    decided(ids, number, Decision.WITHHELD);
  }

  private void decided(List<ContributionId> ids, int number, Decision decision) {
    if (number > 0) {
      last = ids;
      model.remove(ids);
      var sentence = list.getTranslation("moderation.done." + decision, number);
      Undo.offer(sentence, () -> takeBack(ids));
    }
    showToday();
    show();
  }

  @Override
  public void undo() {
    takeBack(last);
  }

  private void takeBack(List<ContributionId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    desk.moderation().reopen(staff, procedure.id(), ids);
    last = List.of();
    model.load(waiting());
    model.choose(ids.getFirst());
    showToday();
    show();
  }

  @Override
  public void later() {
    model.later();
    show();
  }

  @Override
  public void page(int by) {
    model.page(by);
    show();
  }

  @Override
  public void check() {
    model
        .current()
        .ifPresent(c -> {
          model.check(c.contribution().id(), !model.isChecked(c));
          show();
        });
  }

  /** Somebody acted; nothing on the screen moves. */
  void heard(ContributionId id, boolean waits) {
    if (waits) {
      model.received(id);
    } else {
      model.decidedElsewhere(id);
    }
    list.showNews();
    showToday();
    var current = model.current();
    if (current.filter(c -> c.contribution().id().equals(id)).isPresent()) {
      show();
    }
  }
}
