package org.planrunde.moderation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Original;
import org.planrunde.contribution.PhotoSize;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Redaction;
import org.planrunde.contribution.ui.parts.AnchorScenes;
import org.planrunde.geo.PlaceParts;
import org.planrunde.moderation.LogEntry;
import org.planrunde.moderation.ModerationCase;
import org.planrunde.moderation.Subject;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.Highlighted;
import org.planrunde.ui.Icon;
import org.planrunde.ui.KeyHint;
import org.planrunde.ui.Note;
import org.planrunde.ui.PictureStrip;
import org.planrunde.ui.ShownPicture;
import org.planrunde.ui.Tag;

/** The middle: one contribution, large, as its author wrote it. */
final class CasePanel extends Div {
  private final Procedure procedure;
  private final Photos photos;
  private final AnchorScenes scenes;

  CasePanel(Procedure procedure, Photos photos, AnchorScenes scenes) {
    this.photos = photos;
    this.scenes = scenes;
    this.procedure = procedure;
    addClassNames("scroll", "case");
    // Long cases scroll; whoever has no mouse needs the focus here for that.
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", getTranslation("moderation.case"));
    getElement().setAttribute("aria-live", "polite");
  }

  /** Shows the case, or that nothing waits. */
  void show(Optional<ModerationCase> shown, @Nullable LogEntry decided, List<Original> originals) {
    removeAll();
    if (shown.isEmpty()) {
      add(
          EmptyState.empty(
              getTranslation("moderation.empty.title"), getTranslation("moderation.empty")));
      return;
    }
    var c = shown.get();
    var pieces = Pieces.of(c.said());
    add(head(c));
    if (decided != null) {
      add(
          new Note(
              Note.Kind.INFO,
              getTranslation("moderation.decided.title"),
              getTranslation(
                  "moderation.decided.text",
                  decided.accountName(),
                  getTranslation("moderation.action." + decided.decision()))));
    }
    add(paper(c, pieces));
    if (!c.flags().isEmpty() || !pieces.isEmpty()) {
      add(new FlagPanel(c, pieces));
    }
    if (!originals.isEmpty()) {
      add(original(originals.getFirst()));
    }
  }

  /** How its author wrote it, folded away: it is there for disputes, not for reading along. */
  private Details original(Original first) {
    var text = new Paragraph(first.text());
    text.addClassNames("voice", "case-original");
    var until = Words.moment(this, first.erased());
    var note = new Paragraph(getTranslation("moderation.original.note", until));
    note.addClassNames("sm", "muted");
    return new Details(getTranslation("moderation.original"), new H3(first.title()), text, note);
  }

  private Div head(ModerationCase shown) {
    var c = shown.contribution();
    var type = procedure.type(c.type()).map(ContributionType::label).orElse("");
    var facts =
        Stream.of(c.code(), type, getTranslation("moderation.channel." + c.channel().name()))
            .filter(s -> !s.isEmpty())
            .toList();
    var head = new Div();
    head.addClassName("case-head");
    shown.flags().forEach(f -> head.add(new Tag(Tag.Kind.WARN, "flag", FlagWords.brief(this, f))));
    if (shown.said().state() == PublicationState.PUBLISHED) {
      head.add(new Tag(Tag.Kind.WARN, "eye", getTranslation("moderation.public-already")));
    }
    var keys = new Span(new KeyHint("J"), new KeyHint("K"));
    keys.add(new Span(getTranslation("moderation.page")));
    keys.addClassName("case-keys");
    head.add(Words.styled("sm muted", String.join(" · ", facts)), keys);
    return head;
  }

  private Article paper(ModerationCase shown, Pieces pieces) {
    var said = shown.said();
    var paper = new Article();
    paper.addClassName("sheet-of-paper");
    if (shown.subject().kind() == Subject.Kind.COMMENT) {
      paper.add(
          Words.styled(
              "sm muted",
              getTranslation("moderation.comment-on", Words.title(shown.contribution()))));
    }
    if (!said.title().isEmpty()) {
      var marks = pieces.marks(Redaction.Field.TITLE, 0, said.title().length());
      paper.add(new H2(new Highlighted(said.title(), marks)));
    }
    int start = 0;
    for (var part : said.text().split("\n\n", -1)) {
      if (!part.isBlank()) {
        var marks = pieces.marks(Redaction.Field.TEXT, start, start + part.length());
        var paragraph = new Paragraph(new Highlighted(part, marks));
        paragraph.addClassName("case-text");
        paper.add(paragraph);
      }
      start += part.length() + 2;
    }
    pictures(shown.contribution()).ifPresent(paper::add);
    paper.add(meta(shown));
    scenes.note(procedure, shown.contribution()).ifPresent(paper::add);
    return paper;
  }

  /** Whether public or not: fetched with the moderator's own login. */
  private Optional<PictureStrip> pictures(Contribution c) {
    var all =
        photos.list(c.id()).stream()
            .map(photo ->
                ShownPicture.read(
                    () -> photos.read(photo, PhotoSize.SMALL),
                    () -> photos.read(photo, PhotoSize.LARGE),
                    photo.alt().isEmpty()
                        ? getTranslation("moderation.photo.undescribed", photo.position())
                        : photo.alt(),
                    photo.width(),
                    photo.height()))
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(new PictureStrip(all));
  }

  private Div meta(ModerationCase shown) {
    var c = shown.contribution();
    var meta = new Div();
    meta.addClassName("meta");
    meta.add(new Span(new Icon("map-pin"), new Span(place(c))));
    procedure
        .category(c.category())
        .ifPresent(
            k -> meta.add(new Span(Words.shape(procedure, k.key(), 20), new Span(k.label()))));
    var nickname = shown.said().nickname();
    if (nickname != null && !nickname.isEmpty()) {
      meta.add(new Span(new Icon("user"), new Span(nickname)));
    }
    return meta;
  }

  private String place(Contribution c) {
    var words = c.placeWords();
    var field = Neighbourhood.field(procedure, c);
    var where = words == null || words.isEmpty() ? "" : words;
    if (where.isEmpty() && field.isEmpty()) {
      return getTranslation(c.place() == null ? "moderation.place.none" : "moderation.place.map");
    }
    var spoken = field.map(f -> getTranslation("moderation.place.field", f)).orElse("");
    var place = c.place();
    if (place != null && PlaceParts.several(place)) {
      var others = PlaceParts.of(place).size() - 1;
      spoken = spoken + " " + getTranslation("moderation.place.more", others);
    }
    return where.isEmpty() ? spoken : spoken.isEmpty() ? where : where + " · " + spoken;
  }
}
