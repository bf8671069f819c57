package org.planrunde.procedure.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.PlainText;
import org.planrunde.procedure.dossier.Appointment;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.ui.Problems;

/**
 * One appointment on a day of Berlin; one that was stored over several days keeps their number.
 * Where summer time skips an hour, a time in it becomes the one after.
 */
final class AppointmentEdit extends EditRow {
  private final UUID id;
  private final long moreDays;
  private final TextField title;
  private final DatePicker day;
  private final TimePicker from;
  private final TimePicker until;
  private final TextField place;
  private final TextArea text;

  AppointmentEdit(@Nullable Appointment a) {
    super("appointment-edit");
    id = a == null ? UUID.randomUUID() : a.id();
    title = text("procedure.appointment.title", a == null ? "" : a.title(), 120);
    day = day("procedure.appointment.day");
    from = time("procedure.appointment.from");
    until = time("procedure.appointment.until");
    place = text("procedure.appointment.place", a == null ? "" : a.place(), 200);
    text = area("procedure.appointment.text", a == null ? "" : a.text(), Dossier.MAX_TEXT);
    if (a == null) {
      moreDays = 0;
      return;
    }
    var starts = a.starts().atZone(Days.ZONE);
    var ends = a.ends().atZone(Days.ZONE);
    day.setValue(starts.toLocalDate());
    from.setValue(starts.toLocalTime());
    until.setValue(ends.toLocalTime());
    moreDays = ChronoUnit.DAYS.between(starts.toLocalDate(), ends.toLocalDate());
  }

  @Override
  void number(String field, Problems problems) {
    problems.at(field + ".title", title);
    problems.at(field + ".starts", day);
    problems.at(field + ".ends", until);
    problems.at(field + ".place", place);
    problems.at(field + ".text", text);
  }

  @Override
  void focus() {
    title.focus();
  }

  /** The appointment as typed; empty while day, beginning or end is missing. */
  Optional<Appointment> appointment() {
    LocalDate on = day.getValue();
    LocalTime begin = from.getValue();
    LocalTime end = until.getValue();
    if (on == null || begin == null || end == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Appointment(
            id,
            PlainText.tidy(title.getValue()),
            PlainText.tidy(text.getValue()),
            PlainText.tidy(place.getValue()),
            ZonedDateTime.of(on, begin, Days.ZONE).toInstant(),
            ZonedDateTime.of(on.plusDays(moreDays), end, Days.ZONE).toInstant()));
  }
}
