package org.planrunde.moderation.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.PhotoSize;
import org.planrunde.contribution.Photos;
import org.planrunde.contribution.PublicationState;
import org.planrunde.moderation.LogEntry;
import org.planrunde.moderation.ModerationCase;
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

  CasePanel(Procedure procedure, Photos photos) {
    this.photos = photos;
    this.procedure = procedure;
    addClassNames("scroll", "case");
    getElement().setAttribute("aria-live", "polite");
  }

  /** Shows the case, or that nothing waits. */
  void show(Optional<ModerationCase> shown, @Nullable LogEntry decided) {
    removeAll();
    if (shown.isEmpty()) {
      add(
          EmptyState.empty(
              getTranslation("moderation.empty.title"), getTranslation("moderation.empty")));
      return;
    }
    var c = shown.get().contribution();
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
    add(paper(c));
  }

  private Div head(Contribution c) {
    var type = procedure.type(c.type()).map(ContributionType::label).orElse("");
    var facts =
        Stream.of(c.code(), type, getTranslation("moderation.channel." + c.channel().name()))
            .filter(s -> !s.isEmpty())
            .toList();
    var head = new Div();
    head.addClassName("case-head");
    if (c.state() == PublicationState.PUBLISHED) {
      head.add(new Tag(Tag.Kind.WARN, "eye", getTranslation("moderation.public-already")));
    }
    var keys = new Span(new KeyHint("J"), new KeyHint("K"));
    keys.add(new Span(getTranslation("moderation.page")));
    keys.addClassName("case-keys");
    head.add(Words.styled("sm muted", String.join(" · ", facts)), keys);
    return head;
  }

  private Article paper(Contribution c) {
    var paper = new Article();
    paper.addClassName("sheet-of-paper");
    if (!c.title().isEmpty()) {
      paper.add(new H2(c.title()));
    }
    for (var part : c.text().split("\n{2,}", -1)) {
      if (!part.isBlank()) {
        var paragraph = new Paragraph(new Highlighted(part, List.of()));
        paragraph.addClassName("case-text");
        paper.add(paragraph);
      }
    }
    pictures(c).ifPresent(paper::add);
    paper.add(meta(c));
    return paper;
  }

  /** Whether public or not: through this session alone. */
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

  private Div meta(Contribution c) {
    var meta = new Div();
    meta.addClassName("meta");
    meta.add(new Span(new Icon("map-pin"), new Span(place(c))));
    procedure
        .category(c.category())
        .ifPresent(
            k -> meta.add(new Span(Words.shape(procedure, k.key(), 20), new Span(k.label()))));
    var nickname = c.nickname();
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
    return where.isEmpty() ? spoken : spoken.isEmpty() ? where : where + " · " + spoken;
  }
}
