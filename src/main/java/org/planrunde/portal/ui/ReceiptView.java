package org.planrunde.portal.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Receipts;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.PublicationState;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.PublicLayout;

/** Shows whoever holds a receipt what became of the contribution, and takes it back if asked. */
@Route(value = Places.RECEIPT, layout = PublicLayout.class)
@AnonymousAllowed
final class ReceiptView extends Div implements HasDynamicTitle, BeforeEnterObserver {
  /** The address may carry the receipt: that is what the QR code holds. */
  static final String CODE = "code";

  private final Receipts receipts;
  private final Photos photos;
  private final Procedures procedures;
  private final AuthorNews news;
  private final ReceiptLimit limit;
  private final PageTitles titles;
  private final TextField receipt = new TextField(getTranslation("portal.receipt.field"));
  private final Div answer = new Div();
  private String looked = "";

  ReceiptView(
      Receipts receipts,
      Photos photos,
      Procedures procedures,
      AuthorNews news,
      ReceiptLimit limit,
      PageTitles titles) {
    this.photos = photos;
    this.receipts = receipts;
    this.procedures = procedures;
    this.news = news;
    this.limit = limit;
    this.titles = titles;
    addClassNames("page", "prose-page");
    receipt.setPlaceholder("K7QX-4M9B-T2WR");
    receipt.setMaxLength(40);
    receipt.setAutocomplete(Autocomplete.OFF);
    receipt.addKeyPressListener(Key.ENTER, event -> look());
    var button = ActionButton.primary(getTranslation("portal.receipt.show")).onClick(this::look);
    answer.getElement().setAttribute("role", "status");
    answer.addClassName("receipt-answer");
    add(
        new H1(getTranslation("portal.receipt.title")),
        new Paragraph(getTranslation("portal.receipt.lead")),
        Parts.div("receipt-form", receipt, button),
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
    if (receipt.getValue().isBlank()) {
      say(Note.Kind.INFO, "portal.receipt.missing");
    } else if (!limit.tryAgain()) {
      say(Note.Kind.WARN, "portal.receipt.slow");
    } else {
      // What is typed later must not change which contribution the question below is about.
      looked = receipt.getValue();
      receipts
          .find(looked)
          .ifPresentOrElse(this::show, () -> say(Note.Kind.WARN, "portal.receipt.unknown"));
    }
  }

  private void say(Note.Kind kind, String key) {
    answer.add(new Note(kind, getTranslation(key)));
  }

  private void show(Contribution said) {
    answer.removeAll();
    var state = said.state();
    var word = state.name().toLowerCase(Locale.ROOT);
    answer.add(
        new Note(
            kind(state),
            getTranslation("portal.receipt." + word),
            getTranslation("portal.receipt." + word + ".line")));
    if (state == PublicationState.WITHDRAWN) {
      return;
    }
    var procedure = procedures.find(said.procedure());
    var words = new Paragraph(said.text());
    words.addClassName("voice");
    answer.add(new H2(said.title()), words, news.of(said));
    var own = photos.list(said.id());
    if (!own.isEmpty()) {
      answer.add(PhotoViews.authors(own, photos, this));
    }
    procedure.filter(Procedure::published).ifPresent(p -> answer.add(link(p, said)));
    answer.add(
        ActionButton.danger(getTranslation("portal.receipt.withdraw"))
            .icon("undo-2")
            .onClick(() -> ask(said)));
  }

  private Paragraph link(Procedure procedure, Contribution said) {
    var seen = said.state() == PublicationState.PUBLISHED;
    var path =
        seen
            ? Addresses.contribution(procedure.slug(), said.code())
            : Addresses.procedure(procedure.slug());
    return new Paragraph(Parts.link(path, procedure.name()));
  }

  private void ask(Contribution said) {
    answer.removeAll();
    answer.add(
        new Note(
                Note.Kind.WARN,
                getTranslation("portal.receipt.sure"),
                getTranslation("portal.receipt.sure.line"))
            .with(
                Parts.div(
                    "row wrap",
                    ActionButton.danger(getTranslation("portal.receipt.sure.yes"))
                        .onClick(this::withdraw),
                    ActionButton.secondary(getTranslation("portal.receipt.sure.no"))
                        .onClick(() -> show(said)))));
  }

  private void withdraw() {
    answer.removeAll();
    if (!limit.tryAgain()) {
      say(Note.Kind.WARN, "portal.receipt.slow");
      return;
    }
    receipts
        .withdraw(looked)
        .ifPresentOrElse(this::show, () -> say(Note.Kind.WARN, "portal.receipt.unknown"));
  }

  private static Note.Kind kind(PublicationState state) {
    return switch (state) {
      case PUBLISHED -> Note.Kind.OK;
      case WITHHELD -> Note.Kind.WARN;
      case RECEIVED, WITHDRAWN -> Note.Kind.INFO;
    };
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("portal.receipt.title"));
  }
}
