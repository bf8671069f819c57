package org.planrunde.moderation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Redaction;
import org.planrunde.kernel.Problem;
import org.planrunde.moderation.Said;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/** Marks what is taken out, word by word; every word is a button, so keys and fingers suffice. */
final class RedactForm extends Div {
  /** What to do with the marked parts. */
  interface Act {
    void redact(Said seen, List<Redaction.Part> parts, boolean publish);
  }

  private static final String AROUND = ".,;:!?()[]\"'„“”‚‘’»«–";

  private final Act act;
  private final Problems problems = new Problems();
  private final Div words = new Div();
  private final Span count = new Span();
  private final TextField search =
      problems.at("parts", new TextField(getTranslation("moderation.redact.search")));
  private final ActionButton publish;
  private final List<Word> all = new ArrayList<>();
  private Said seen;

  /** A word on the page; pressed means it goes. */
  private final class Word extends NativeButton {
    private final Redaction.Field field;
    private final int start;
    private final int end;
    private boolean marked;

    Word(Redaction.Field field, String text, int start, int end) {
      super(text.substring(start, end));
      this.field = field;
      this.start = start;
      this.end = end;
      addClassNames("word", "voice");
      addClickListener(e -> {
        mark(!marked);
        showCount();
      });
      mark(false);
    }

    void mark(boolean on) {
      marked = on;
      getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }
  }

  @SuppressWarnings("NullAway.Init")
  RedactForm(Act act) {
    this.act = act;
    addClassNames("reason", "redact");
    setVisible(false);
    words.addClassName("words");
    count.getElement().setAttribute("role", "status");
    search.setMaxLength(120);
    search.setHelperText(getTranslation("moderation.redact.search.help"));
    search.addKeyPressListener(Key.ENTER, e -> markAll());
    publish =
        ActionButton.primary(getTranslation("moderation.redact.publish"))
            .icon("scissors")
            .onClick(() -> finish(true));
    var only =
        ActionButton.secondary(getTranslation("moderation.redact.only"))
            .onClick(() -> finish(false));
    var back = ActionButton.text(getTranslation("moderation.cancel")).onClick(this::close);
    back.addClickShortcut(Key.ESCAPE).listenOn(this);
    var buttons = new Div(publish, only, back);
    buttons.addClassName("row");
    var find =
        ActionButton.secondary(getTranslation("moderation.redact.mark")).onClick(this::markAll);
    var line = new Div(search, find);
    line.addClassName("redact-search");
    add(
        new H2(getTranslation("moderation.redact.title")),
        new Paragraph(getTranslation("moderation.redact.lead")),
        problems,
        words,
        line,
        count,
        buttons);
  }

  /** Opens with what the finder suggests. */
  void open(Said said) {
    seen = said;
    problems.clear();
    search.clear();
    words.removeAll();
    all.clear();
    var pieces = Pieces.of(said);
    line(Redaction.Field.TITLE, said.title());
    line(Redaction.Field.TEXT, said.text());
    line(Redaction.Field.NICKNAME, said.nickname() == null ? "" : said.nickname());
    var place = said.contribution().placeWords();
    line(Redaction.Field.PLACE, place == null ? "" : place);
    for (var word : all) {
      word.mark(
          pieces.all().stream()
              .anyMatch(
                  p -> p.field() == word.field && p.start() < word.end && word.start < p.end()));
    }
    publish.setVisible(said.state() != PublicationState.PUBLISHED);
    showCount();
    setVisible(true);
    scrollIntoView();
    all.getFirst().focus();
  }

  private void line(Redaction.Field field, String text) {
    if (text.isEmpty()) {
      return;
    }
    var label = Words.styled("xs muted", getTranslation("moderation.redact.field." + field.name()));
    var line = new Div(label);
    line.addClassName("words-line");
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        if (i > start) {
          addWord(line, field, text, start, i);
        }
        start = i + 1;
      }
    }
    words.add(line);
  }

  /** The comma behind a word stays when the word goes. */
  private void addWord(Div line, Redaction.Field field, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && AROUND.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && AROUND.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    var group = new Span();
    group.addClassNames("word-group", "voice");
    if (from > start) {
      group.add(new Span(text.substring(start, from)));
    }
    if (to > from) {
      var word = new Word(field, text, from, to);
      all.add(word);
      group.add(word);
    }
    if (end > to) {
      group.add(new Span(text.substring(to, end)));
    }
    line.add(group);
  }

  private void markAll() {
    var parts = search.getValue().strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
    boolean found = false;
    for (int i = 0; i + parts.length <= all.size(); i++) {
      if (says(i, parts)) {
        found = true;
        all.subList(i, i + parts.length).forEach(word -> word.mark(true));
      }
    }
    problems.clear();
    if (!found) {
      problems.show(List.of(Problem.of("parts", "moderation.redact.unknown")));
    }
    showCount();
  }

  private boolean says(int from, String[] parts) {
    for (int i = 0; i < parts.length; i++) {
      var word = all.get(from + i).getText().toLowerCase(Locale.ROOT);
      if (parts[i].isEmpty() || !word.contains(parts[i])) {
        return false;
      }
    }
    return true;
  }

  /** Marked words side by side go as one part, with the space between them. */
  private List<Redaction.Part> parts() {
    var parts = new ArrayList<Redaction.Part>();
    Word before = null;
    for (var word : all) {
      var joins = before != null && before.marked && before.field == word.field;
      if (word.marked && joins) {
        var last = parts.removeLast();
        parts.add(new Redaction.Part(word.field, last.start(), word.end));
      } else if (word.marked) {
        parts.add(new Redaction.Part(word.field, word.start, word.end));
      }
      before = word;
    }
    return parts;
  }

  private void showCount() {
    count.setText(getTranslation("moderation.redact.count", parts().size()));
  }

  private void finish(boolean andPublish) {
    var parts = parts();
    if (parts.isEmpty()) {
      problems.show(List.of(Problem.of("parts", "moderation.redact.none")));
      problems.scrollIntoView();
    } else if (problems.guard(() -> act.redact(seen, parts, andPublish))) {
      close();
    }
  }

  void close() {
    setVisible(false);
  }
}
