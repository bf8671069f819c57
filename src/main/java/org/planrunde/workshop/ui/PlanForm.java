package org.planrunde.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.Problems;
import org.planrunde.workshop.Approval;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopPlan;

/**
 * The plan as fields. It begins and ends on one day of Berlin; an end before the beginning is one
 * after midnight.
 */
final class PlanForm extends Div {
  private static final Duration STEP = Duration.ofMinutes(15);
  private static final int USUAL_SEATS = 300;

  private final Problems problems;
  private final Runnable changed;
  private final TextField title;
  private final TextField place;
  private final DatePicker day = new DatePicker();
  private final TimePicker from = new TimePicker();
  private final TimePicker until = new TimePicker();
  private final TextField video;
  private final IntegerField seats;
  private final Checkbox announced = new Checkbox(getTranslation("eventdesk.plan.announced"));
  private final RadioButtonGroup<Approval> approval = new RadioButtonGroup<>();
  private final TableRows tables;
  private final RoundRows rounds;

  /** {@code workshop} is null for a new one, which begins with a plan that fits most evenings. */
  PlanForm(
      Procedure procedure,
      @Nullable Workshop workshop,
      List<MapLayer> layers,
      Problems problems,
      Runnable changed) {
    this.problems = problems;
    this.changed = changed;
    addClassName("plan-form");
    var plan = workshop == null ? null : workshop.plan();
    title = text("title", WorkshopPlan.MAX_TITLE, plan == null ? procedure.name() : plan.title());
    place = text("place", WorkshopPlan.MAX_PLACE, plan == null ? "" : plan.place());
    video = text("videoLink", WorkshopPlan.MAX_LINK, plan == null ? "" : plan.videoLink());
    video.setHelperText(getTranslation("eventdesk.plan.videoLink.help"));
    seats = watched("seats", new IntegerField(getTranslation("eventdesk.plan.seats")));
    seats.setValue(plan == null ? USUAL_SEATS : plan.seats());
    seats.setHelperText(getTranslation("eventdesk.plan.seats.help"));
    announced.setValue(plan == null || plan.announced());
    announced.addValueChangeListener(_ -> changed.run());
    time(plan);
    approval(plan);
    tables = new TableRows(plan == null ? List.of() : plan.tables(), plan == null, this::touched);
    rounds = new RoundRows(workshop, layers, this::touched);
    var where = new Div(title, place);
    where.addClassName("fields-2");
    var hours = new Div(day, from, until);
    hours.addClassName("fields-3");
    var people = new Div(video, seats);
    people.addClassName("fields-2");
    add(
        where,
        hours,
        announced,
        people,
        new H2(getTranslation("eventdesk.plan.rounds")),
        new Paragraph(getTranslation("eventdesk.plan.rounds.lead")),
        rounds,
        new H2(getTranslation("eventdesk.plan.tables")),
        new Paragraph(getTranslation("eventdesk.plan.tables.lead")),
        tables,
        approval);
    touched();
  }

  private void time(@Nullable WorkshopPlan plan) {
    day.setLabel(getTranslation("eventdesk.plan.day"));
    day.setLocale(getLocale());
    day.setI18n(Calendar.words(getLocale()));
    from.setLabel(getTranslation("eventdesk.plan.from"));
    until.setLabel(getTranslation("eventdesk.plan.until"));
    for (var hour : List.of(from, until)) {
      hour.setLocale(getLocale());
      hour.setStep(STEP);
    }
    if (plan == null) {
      from.setValue(LocalTime.of(18, 0));
      until.setValue(LocalTime.of(20, 30));
    } else {
      day.setValue(plan.starts().atZone(EventDesk.ZONE).toLocalDate());
      from.setValue(plan.starts().atZone(EventDesk.ZONE).toLocalTime());
      until.setValue(plan.ends().atZone(EventDesk.ZONE).toLocalTime());
    }
    watched("starts", day).setWidthFull();
    watched("from", from).setWidthFull();
    watched("ends", until).setWidthFull();
  }

  private void approval(@Nullable WorkshopPlan plan) {
    approval.setLabel(getTranslation("eventdesk.plan.approval"));
    approval.addClassName("stacked");
    approval.setItems(Approval.values());
    approval.setItemLabelGenerator(a -> getTranslation("eventdesk.approval." + a.name()));
    approval.setValue(plan == null ? Approval.BEFORE : plan.approval());
    approval.addValueChangeListener(_ -> changed());
  }

  private TextField text(String field, int longest, String value) {
    var text = new TextField(getTranslation("eventdesk.plan." + field));
    text.setMaxLength(longest);
    text.setValue(value);
    text.setWidthFull();
    return watched(field, text);
  }

  private <C extends Component & HasValidationProperties & HasValue<?, ?>> C watched(
      String field, C component) {
    component.addValueChangeListener(e -> {
      if (e.isFromClient()) {
        changed();
      }
    });
    return problems.at(field, component);
  }

  private void changed() {
    tables.setTrust(approval.getValue() == Approval.TRUSTED);
    changed.run();
  }

  /** Rows came, went or moved: their problems have other names now. */
  private void touched() {
    tables.number(problems);
    rounds.number(problems);
    tables.setTrust(approval.getValue() == Approval.TRUSTED);
    if (isAttached()) {
      changed.run();
    }
  }

  /**
   * The plan as typed.
   *
   * @throws RefusedException if day or hours are missing
   */
  WorkshopPlan plan() {
    var missing = new ArrayList<Problem>();
    missing("starts", day).ifPresent(missing::add);
    missing("from", from).ifPresent(missing::add);
    missing("ends", until).ifPresent(missing::add);
    if (!missing.isEmpty()) {
      throw new RefusedException(missing);
    }
    var starts = at(from.getValue());
    var ends = at(until.getValue());
    return new WorkshopPlan(
        title.getValue(),
        place.getValue(),
        starts,
        ends.isBefore(starts) ? ends.plus(Duration.ofDays(1)) : ends,
        approval.getValue(),
        video.getValue(),
        seats.getValue() == null ? 0 : seats.getValue(),
        announced.getValue(),
        tables.tables(),
        rounds.rounds());
  }

  private Instant at(LocalTime hour) {
    return ZonedDateTime.of(day.getValue(), hour, EventDesk.ZONE).toInstant();
  }

  private static Optional<Problem> missing(String field, HasValue<?, ?> value) {
    return value.isEmpty()
        ? Optional.of(Problem.of(field, "eventdesk.problem." + field))
        : Optional.empty();
  }
}
