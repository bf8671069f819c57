package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.PublicationState;
import org.planrunde.dialogue.Comment;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Icon;
import org.planrunde.ui.Note;

/** One's own contribution: what became of it, and what one may do with it. */
final class ReceiptCase extends Div {
  private final ReceiptDoors doors;
  private final String receipt;
  private final Div told = new Div();
  private final Div body = Parts.div("receipt-case");

  /** The contribution that was found by the receipt. */
  ReceiptCase(ReceiptDoors doors, String receipt, Contribution said) {
    this.doors = doors;
    this.receipt = receipt;
    told.getElement().setAttribute("role", "status");
    add(told, body);
    show(said);
  }

  private void show(Contribution said) {
    body.removeAll();
    var state = said.state();
    var word = state.name().toLowerCase(Locale.ROOT);
    told.removeAll();
    told.add(
        new Note(
            kind(state),
            getTranslation("portal.receipt." + word),
            getTranslation("portal.receipt." + word + ".line")));
    if (state == PublicationState.WITHDRAWN) {
      return;
    }
    var words = new Paragraph(said.text());
    words.addClassName("voice");
    body.add(new H2(said.title()), words);
    var own = doors.photos().list(said.id());
    if (!own.isEmpty()) {
      body.add(PhotoViews.authors(own, doors.photos(), this));
    }
    procedure(said)
        .ifPresent(p -> {
          var names = new PlaceWords(p, doors.places().names(), this);
          body.add(new PlaceLines(said, names), link(p, said));
        });
    var dates = new Dates(Dates.localeOf(this), doors.procedures().now());
    body.add(
        AdditionsPart.forAuthor(
            doors.dialogue().listAdditions(said.id()), dates, c -> takeBack(said, c)));
    body.add(acts(said), doors.news().of(said));
    if (doors.notifications().isOffered()) {
      body.add(new MailPart(doors, receipt, said.id()));
    }
    body.add(last(said));
  }

  private Optional<Procedure> procedure(Contribution said) {
    return doors.procedures().find(said.procedure()).filter(Procedure::published);
  }

  private Paragraph link(Procedure procedure, Contribution said) {
    var seen = said.state() == PublicationState.PUBLISHED;
    var path =
        seen
            ? Addresses.contribution(procedure.slug(), said.code())
            : Addresses.procedure(procedure.slug());
    return new Paragraph(Parts.link(path, procedure.name()));
  }

  private Div acts(Contribution said) {
    var acts = Parts.div("row wrap receipt-acts");
    if (doors.receipts().isChangeable(said)) {
      acts.add(
          ActionButton.secondary(getTranslation("portal.receipt.change"))
              .icon("pencil-line")
              .onClick(() -> change(said)));
    }
    if (doors.dialogue().mayAdd(said)) {
      acts.add(
          ActionButton.secondary(getTranslation("portal.receipt.add"))
              .icon("plus")
              .onClick(() -> addWords(said)));
    }
    acts.setVisible(acts.getComponentCount() > 0);
    return acts;
  }

  private Div last(Contribution said) {
    return Parts.div(
        "row wrap receipt-acts",
        download(said),
        ActionButton.danger(getTranslation("portal.receipt.withdraw"))
            .icon("undo-2")
            .onClick(() -> ask(said)));
  }

  private Component download(Contribution said) {
    var anchor =
        new Anchor(
            DownloadHandler.fromInputStream(event ->
                doors
                    .file()
                    .of(receipt)
                    .map(zip ->
                        new DownloadResponse(
                            new ByteArrayInputStream(zip),
                            "beitrag-" + said.code() + ".zip",
                            "application/zip",
                            zip.length))
                    .orElseGet(() -> DownloadResponse.error(404))),
            "");
    anchor.add(new Icon("download"), Parts.span("", getTranslation("portal.receipt.download")));
    anchor.addClassName("btn");
    return anchor;
  }

  private void change(Contribution said) {
    procedure(said)
        .ifPresent(
            p -> open(new ChangeForm(doors, p, receipt, said, this::changed, () -> back(said))));
  }

  private void changed(Contribution now) {
    show(now);
    tell("portal.receipt.changed");
  }

  private void addWords(Contribution said) {
    procedure(said)
        .ifPresent(p -> open(new AdditionForm(doors, p, receipt, this::added, () -> back(said))));
  }

  private void added(Comment addition) {
    again();
    tell(
        addition.state() == PublicationState.PUBLISHED
            ? "portal.addition.thanks.after"
            : "portal.addition.thanks.before");
  }

  private void takeBack(Contribution said, Comment addition) {
    if (slow()) {
      return;
    }
    doors.dialogue().withdrawAddition(receipt, addition.id());
    show(said);
    tell("portal.addition.withdrawn");
  }

  private void again() {
    doors.receipts().find(receipt).ifPresent(this::show);
  }

  private void back(Contribution said) {
    show(said);
    Parts.focus(told);
  }

  /** One form at a time, in the place of everything else. */
  private void open(Component form) {
    told.removeAll();
    body.removeAll();
    body.add(form);
  }

  private void tell(String key) {
    told.addComponentAsFirst(new Note(Note.Kind.OK, getTranslation(key)));
    Parts.focus(told);
    told.scrollIntoView();
  }

  private boolean slow() {
    if (doors.limit().tryAgain()) {
      return false;
    }
    told.removeAll();
    told.add(new Note(Note.Kind.WARN, getTranslation("portal.receipt.slow")));
    return true;
  }

  private void ask(Contribution said) {
    told.removeAll();
    body.removeAll();
    body.add(
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
                        .onClick(() -> back(said)))));
  }

  private void withdraw() {
    if (!slow()) {
      doors.receipts().withdraw(receipt).ifPresent(this::show);
    }
  }

  private static Note.Kind kind(PublicationState state) {
    return switch (state) {
      case PUBLISHED -> Note.Kind.OK;
      case WITHHELD -> Note.Kind.WARN;
      case RECEIVED, WITHDRAWN -> Note.Kind.INFO;
    };
  }
}
