package org.planrunde.procedure.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.planrunde.kernel.PlainText;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.procedure.dossier.Contact;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.procedure.dossier.Outcome;
import org.planrunde.ui.Problems;

/** Whom residents may ask, and what came of the procedure. */
final class OutcomeForm extends DossierForm {
  private final TextField office;
  private final TextField address;
  private final TextField phone;
  private final TextField mail;
  private final TextField hours;
  private final TextArea result;
  private final TextArea outcome;
  private final DatePicker day;

  OutcomeForm(Procedure p, Dossier dossier, Problems problems, Runnable changed) {
    super(Step.OUTCOME, problems, changed);
    var c = dossier.contact();
    office = text("contact.office", c.office(), 120);
    address = text("contact.address", c.address(), 300);
    phone = text("contact.phone", c.phone(), 40);
    mail = text("contact.mail", c.mail(), 120);
    hours = text("contact.hours", c.hours(), 200);
    result = area("result", p.text().result(), 400);
    result.setHelperText(getTranslation("procedure.result.help"));
    outcome = area("outcome.text", dossier.outcome().text(), Dossier.MAX_OUTCOME);
    outcome.setHelperText(getTranslation("procedure.description.help"));
    outcome.addClassName("tall");
    day = watched("outcome.day", new DatePicker(getTranslation("procedure.outcome.day")));
    day.setLocale(getLocale());
    day.setI18n(Days.words(getLocale()));
    day.setClearButtonVisible(true);
    day.setValue(dossier.outcome().day());
    var reach = new Div(phone, mail);
    reach.addClassName("fields-2");
    add(
        office,
        address,
        reach,
        hours,
        new H2(getTranslation("procedure.outcome")),
        result,
        outcome,
        day);
  }

  @Override
  Procedure apply(Procedure p) {
    var t = p.text();
    var text =
        new ProcedureText(
            t.name(),
            t.teaser(),
            t.description(),
            t.district(),
            t.topic(),
            t.initiator(),
            t.promise(),
            PlainText.tidy(result.getValue()));
    return p.with(it -> it.text = text);
  }

  @Override
  Dossier apply(Dossier before) {
    return before
        .withContact(
            new Contact(
                PlainText.tidy(office.getValue()),
                PlainText.tidy(address.getValue()),
                PlainText.tidy(phone.getValue()),
                PlainText.tidy(mail.getValue()),
                PlainText.tidy(hours.getValue())))
        .withOutcome(new Outcome(PlainText.tidy(outcome.getValue()), day.getValue()));
  }
}
