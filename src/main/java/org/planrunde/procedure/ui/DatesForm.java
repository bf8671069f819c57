package org.planrunde.procedure.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.ui.Problems;

/** Appointments, and what is new. */
final class DatesForm extends DossierForm {
  private final EditRows<AppointmentEdit> appointments;
  private final EditRows<NewsEdit> news;

  DatesForm(Dossier dossier, Problems problems, Runnable changed) {
    super(Step.DATES, problems, changed);
    appointments =
        new EditRows<>(
            "appointments",
            "procedure.appointment.add",
            false,
            () -> new AppointmentEdit(null),
            problems,
            this::changed);
    appointments.fill(dossier.appointments().stream().map(AppointmentEdit::new).toList());
    news =
        new EditRows<>(
            "news", "procedure.news.add", true, () -> new NewsEdit(null), problems, this::changed);
    news.fill(dossier.news().stream().map(NewsEdit::new).toList());
    add(
        appointments,
        new H2(getTranslation("procedure.news")),
        new Paragraph(getTranslation("procedure.news.lead")),
        news);
  }

  @Override
  Dossier apply(Dossier before) {
    return before
        .withAppointments(
            complete(
                appointments,
                AppointmentEdit::appointment,
                "appointments.%d.starts",
                "procedure.problem.when"))
        .withNews(complete(news, NewsEdit::news, "news.%d.day", "procedure.problem.news.day"));
  }
}
