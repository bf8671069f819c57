package org.planrunde.moderation.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Original;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Redaction;
import org.planrunde.identity.Staff;
import org.planrunde.moderation.Decision;
import org.planrunde.moderation.LogEntry;
import org.planrunde.moderation.ModerationCase;
import org.planrunde.moderation.Outcome;
import org.planrunde.moderation.Said;
import org.planrunde.moderation.Subject;
import org.planrunde.moderation.WithholdReason;
import org.planrunde.moderation.Withholding;
import org.planrunde.moderation.Wording;
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
  private final RedactForm redaction;
  private final DecisionBar bar;
  private final Neighbourhood nearby;
  private final TodayPanel today;
  private List<Subject> last = List.of();

  QueueWork(DeskContext desk, Procedure procedure) {
    this.desk = desk;
    staff = desk.staff();
    this.procedure = procedure;
    list = new QueueList(procedure, staff, model, this::show, this::reload);
    paper = new CasePanel(procedure, desk.photos(), desk.scenes());
    reason = new ReasonForm(this::ownWording, this::withhold);
    redaction = new RedactForm(this::redact);
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

  RedactForm redaction() {
    return redaction;
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
    var state = model.filter().state;
    return state == PublicationState.RECEIVED
        ? desk.moderation().queue(staff, procedure.id(), LIMIT)
        : desk.moderation().list(staff, procedure.id(), state, LIMIT);
  }

  private void show() {
    var now = desk.now();
    list.show(now);
    var current = model.current();
    paper.show(
        current,
        current.filter(model::isGone).map(this::decision).orElse(null),
        originals(current));
    nearby.setVisible(current.isPresent());
    current.ifPresent(c -> nearby.show(c.contribution()));
    bar.show(model.targets().size(), !last.isEmpty(), target().isPresent());
    reason.close();
    redaction.close();
  }

  private List<Original> originals(Optional<ModerationCase> current) {
    return current
        .map(c -> desk.moderation().listOriginals(staff, procedure.id(), c.contribution().id()))
        .orElse(List.of());
  }

  /** What could be redacted: a single contribution, since its author's words are in question. */
  private Optional<ModerationCase> target() {
    return model
        .current()
        .filter(c -> c.subject().kind() == Subject.Kind.CONTRIBUTION)
        .filter(c -> model.targets().equals(List.of(c.subject())));
  }

  private @Nullable LogEntry decision(ModerationCase c) {
    return desk.moderation().log(staff, procedure.id(), LIMIT).stream()
        .filter(e -> e.subject().equals(c.subject()))
        .findFirst()
        .orElse(null);
  }

  private void showToday() {
    var midnight = LocalDate.now(Words.ZONE).atStartOfDay(Words.ZONE).toInstant();
    var latest = desk.moderation().log(staff, procedure.id(), LATEST);
    today.count(desk.moderation().countSince(procedure.id(), midnight));
    today.list(latest, desk.subjects(latest), desk.now());
  }

  /** What still waits of the targets; the rest was decided by somebody else and says so. */
  private List<Subject> stillWaiting() {
    if (model.filter().state != PublicationState.RECEIVED) {
      return model.targets();
    }
    var open = waiting().stream().map(c -> c.subject()).toList();
    var targets = model.targets();
    targets.stream().filter(id -> !open.contains(id)).forEach(model::decidedElsewhere);
    return targets.stream().filter(open::contains).toList();
  }

  @Override
  public void publish() {
    var seen = model.seen(stillWaiting());
    decided(desk.moderation().publish(staff, procedure.id(), seen), Decision.PUBLISHED);
  }

  @Override
  public void withhold() {
    reason.open(model.targets().size());
  }

  private String ownWording(WithholdReason why) {
    return desk.wordings().find(staff.municipality(), why).map(Wording::body).orElse("");
  }

  private void withhold(Withholding why, String note) {
    var seen = model.seen(stillWaiting());
    var outcome = desk.moderation().withhold(staff, procedure.id(), seen, why, note);
    decided(outcome, Decision.WITHHELD);
  }

  @Override
  public void redact() {
    target().ifPresent(c -> redaction.open(c.said()));
  }

  private void redact(Said seen, List<Redaction.Part> parts, boolean andPublish) {
    desk.moderation().redact(staff, procedure.id(), seen.contribution(), parts);
    if (andPublish) {
      // Its author cannot change it any more, and the screen shows what is left of the words.
      decided(
          desk.moderation().publish(staff, procedure.id(), List.of(seen.subject())),
          Decision.PUBLISHED);
    }
    model.load(waiting());
    model.choose(
        andPublish
            ? model.current().map(ModerationCase::subject).orElse(seen.subject())
            : seen.subject());
    showToday();
    show();
  }

  /** Tells what was done and what was left, in whole sentences. */
  private void decided(Outcome outcome, Decision decision) {
    var sentences = new ArrayList<String>();
    if (outcome.number() > 0) {
      sentences.add(list.getTranslation("moderation.done." + decision, outcome.number()));
    }
    outcome
        .skipped()
        .forEach((why, n) -> sentences.add(list.getTranslation("moderation.skipped." + why, n)));
    if (outcome.number() > 0) {
      last = outcome.done();
      model.remove(last);
      Undo.offer(String.join(" ", sentences), () -> takeBack(outcome.done()));
    }
    if (outcome.skipped().containsKey(Outcome.Skip.CHANGED)) {
      readAgain();
    }
    showToday();
    show();
    bar.say(outcome.skipped().isEmpty() ? "" : String.join(" ", sentences));
  }

  /** The new words come to where the old ones were. */
  private void readAgain() {
    var at = model.current().map(ModerationCase::subject);
    model.load(waiting());
    at.ifPresent(model::choose);
  }

  @Override
  public void undo() {
    takeBack(last);
  }

  private void takeBack(List<Subject> ids) {
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
  public void checkAll() {
    model.checkAll();
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
          model.check(c.subject(), !model.isChecked(c));
          show();
        });
  }

  /** Somebody acted; nothing on the screen moves. */
  void heard(Subject id, boolean waits) {
    if (waits) {
      model.received(id);
    } else {
      model.decidedElsewhere(id);
    }
    list.showNews();
    showToday();
    var current = model.current();
    if (current.filter(c -> c.subject().equals(id)).isPresent()) {
      show();
    }
  }
}
