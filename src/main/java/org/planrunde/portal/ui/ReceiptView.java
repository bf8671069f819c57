package org.planrunde.portal.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;

/** Asks for a receipt and shows its contribution to whoever holds it. */
@Route(value = Places.RECEIPT, layout = PublicLayout.class)
@AnonymousAllowed
final class ReceiptView extends Div implements HasDynamicTitle, BeforeEnterObserver {
  /** The address may carry the receipt: that is what the QR code holds. */
  static final String CODE = "code";

  private final ReceiptDoors doors;
  private final PageTitles titles;
  private final TextField receipt = new TextField(getTranslation("portal.receipt.field"));
  private final ActionButton show = ActionButton.primary(getTranslation("portal.receipt.show"));
  private final Div answer = new Div();

  ReceiptView(ReceiptDoors doors, PageTitles titles) {
    this.doors = doors;
    this.titles = titles;
    addClassNames("page", "prose-page");
    receipt.setPlaceholder("K7QX-4M9B-T2WR");
    receipt.setMaxLength(40);
    receipt.setAutocomplete(Autocomplete.OFF);
    receipt.addKeyPressListener(Key.ENTER, event -> look());
    show.onClick(this::look);
    answer.addClassName("receipt-answer");
    add(
        new H1(getTranslation("portal.receipt.title")),
        new Paragraph(getTranslation("portal.receipt.lead")),
        Parts.div("receipt-form", receipt, show),
        answer);
  }

  /** The receipt leaves the address at once, so that it is in no history and no shared link. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(CODE)
        .ifPresent(code -> {
          receipt.setValue(code.length() > 40 ? "" : code);
          look();
          event.getUI().getPage().getHistory().replaceState(null, Places.RECEIPT);
        });
  }

  private void look() {
    answer.removeAll();
    lead(true);
    if (receipt.getValue().isBlank()) {
      say(Note.Kind.INFO, "portal.receipt.missing");
    } else if (!doors.limit().tryAgain()) {
      say(Note.Kind.WARN, "portal.receipt.slow");
    } else {
      // What is typed later must not change which contribution the acts below are about.
      var looked = receipt.getValue();
      doors
          .receipts()
          .find(looked)
          .ifPresentOrElse(
              said -> {
                lead(false);
                answer.add(new ReceiptCase(doors, looked, said));
              },
              () -> say(Note.Kind.WARN, "portal.receipt.unknown"));
    }
  }

  /** Below a contribution that was found there is something else to do first. */
  private void lead(boolean first) {
    show.getElement().getThemeList().set("primary", first);
  }

  private void say(Note.Kind kind, String key) {
    var note = new Note(kind, getTranslation(key));
    note.getElement().setAttribute("role", "status");
    answer.add(note);
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("portal.receipt.title"));
  }
}
