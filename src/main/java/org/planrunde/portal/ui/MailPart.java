package org.planrunde.portal.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import org.planrunde.kernel.ContributionId;
import org.planrunde.notification.Subscription;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Places;
import org.planrunde.ui.Problems;

/** Lets whoever holds a receipt hear of the contribution by mail, and end that again. */
final class MailPart extends Section {
  private static final int MAX_TYPED = 254;

  private final ReceiptDoors doors;
  private final String receipt;
  private final String from;
  private final H2 heading = new H2();
  private final Div body = Parts.div("mail-body");

  /** Asks only where mail is offered. */
  MailPart(ReceiptDoors doors, String receipt, ContributionId id) {
    this.doors = doors;
    this.receipt = receipt;
    from = VaadinRequest.getCurrent().getRemoteAddr();
    addClassName("mail-part");
    heading.setText(getTranslation("portal.mail.title"));
    add(heading, body);
    doors.notifications().find(id).ifPresentOrElse(this::show, this::ask);
  }

  private void ask() {
    var problems = new Problems();
    var address = problems.at("mail", new TextField(getTranslation("portal.mail.field")));
    address.setMaxLength(MAX_TYPED);
    address.setAutocomplete(Autocomplete.EMAIL);
    address.getElement().setAttribute("inputmode", "email");
    Runnable send = () -> problems.guard(() -> Parts.focus(show(subscribe(address.getValue()))));
    address.addKeyPressListener(Key.ENTER, event -> send.run());
    body.removeAll();
    body.add(
        Parts.span("sm muted", getTranslation("portal.mail.lead")),
        problems,
        Parts.div(
            "receipt-form",
            address,
            ActionButton.secondary(getTranslation("portal.mail.send")).icon("send").onClick(send)),
        Parts.link(Places.PRIVACY, getTranslation("portal.form.privacy"), "sm"));
  }

  private Subscription subscribe(String typed) {
    return doors.notifications().subscribe(receipt, typed, Dates.localeOf(this), from);
  }

  private Note show(Subscription subscription) {
    var address = masked(subscription.address());
    var asked = subscription.confirmed() == null;
    var note =
        new Note(
            asked ? Note.Kind.INFO : Note.Kind.OK,
            getTranslation(asked ? "portal.mail.asked" : "portal.mail.confirmed"),
            getTranslation(
                asked ? "portal.mail.asked.line" : "portal.mail.confirmed.line", address));
    body.removeAll();
    body.add(
        note.with(
            ActionButton.secondary(
                    getTranslation(asked ? "portal.mail.other" : "portal.mail.leave"))
                .onClick(() -> {
                  doors.notifications().forget(receipt);
                  ask();
                  Parts.focus(heading);
                })));
    return note;
  }

  /** Whoever stands behind the reader does not learn the whole address. */
  static String masked(String address) {
    var at = address.lastIndexOf('@');
    return address.substring(0, Math.min(1, at)) + "…" + address.substring(Math.max(0, at));
  }
}
