package org.planrunde.analysis.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.planrunde.analysis.BoardCluster;
import org.planrunde.analysis.Member;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Icon;
import org.planrunde.ui.Note;

/** One contribution of a group at a time: what was said, why it is here, how surely. */
final class ReadingPane extends Section {
  private static final int NEXT = 4;

  private final BoardModel model;
  private final BoardCluster cluster;
  private int index;
  private final ActionButton back;
  private final ActionButton forth;

  /** Begins at the surest contribution of the group. */
  ReadingPane(BoardModel model, BoardCluster cluster) {
    this(model, cluster, 0);
  }

  private ReadingPane(BoardModel model, BoardCluster cluster, int index) {
    this.model = model;
    this.cluster = cluster;
    this.index = index;
    back = turner("arrow-left", "analysis.reading.back", -1);
    forth = turner("arrow-right", "analysis.reading.forth", 1);
    addClassName("reading");
    getElement().setAttribute("aria-label", getTranslation("analysis.reading"));
    Shortcuts.addShortcutListener(this, () -> turn(-1), Key.ARROW_LEFT).listenOn(this);
    Shortcuts.addShortcutListener(this, () -> turn(1), Key.ARROW_RIGHT).listenOn(this);
    show();
  }

  /** Shows a member of this group, wherever it stands in the order. */
  void show(Member member) {
    index = Math.max(0, rank(member));
    show();
  }

  private int rank(Member member) {
    var all = model.members(cluster.position(), 0, Math.max(1, cluster.size()));
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).contribution().id().equals(member.contribution().id())) {
        return i;
      }
    }
    return 0;
  }

  private void turn(int steps) {
    index = Math.clamp(index + steps, 0, Math.max(0, cluster.size() - 1));
    show();
    // The pager was taken out and put back; whoever turns by keyboard stays on it.
    boolean goesBack = !forth.isEnabled() || (steps < 0 && back.isEnabled());
    (goesBack ? back : forth).focus();
  }

  private void show() {
    removeAll();
    var page = model.members(cluster.position(), index, NEXT + 1);
    if (page.isEmpty()) {
      add(new Note(Note.Kind.INFO, getTranslation("analysis.reading.gone")));
      return;
    }
    var member = page.getFirst();
    add(pager(), paper(member), reasons(member));
    if (page.size() > 1) {
      var next = new Div(new H3(getTranslation("analysis.reading.next")));
      next.addClassName("following");
      page.stream().skip(1).forEach(m -> next.add(new MemberRow(model, m)));
      add(next);
    }
  }

  private ActionButton turner(String icon, String key, int steps) {
    return ActionButton.iconOnly(icon, getTranslation(key)).onClick(() -> turn(steps));
  }

  private Div pager() {
    back.setEnabled(index > 0);
    forth.setEnabled(index < cluster.size() - 1);
    var where =
        Words.styled(
            "sm muted grow",
            getTranslation(
                "analysis.reading.where", index + 1, cluster.size(), model.title(this, cluster)));
    var pager = new Div(where, back, forth);
    pager.addClassName("row");
    return pager;
  }

  private Article paper(Member member) {
    var said = member.contribution();
    var text = new Paragraph();
    text.add(Marks.marked(said.text(), member.pulls()));
    var meta = new Div();
    meta.addClassName("meta");
    var words = said.placeWords();
    model
        .looks()
        .field(said)
        .ifPresent(f ->
            meta.add(
                new Span(new Icon("map-pin"), new Span(words == null ? f : words + " · " + f))));
    model.procedure().category(said.category()).ifPresent(c -> meta.add(new Span(c.label())));
    meta.add(Words.styled("num", said.code()));
    var heading = new H2();
    heading.add(Marks.marked(said.title(), member.pulls()));
    var paper = new Article(heading, text, meta);
    paper.addClassName("sheet-of-paper");
    model.context().scenes().note(model.procedure(), said).ifPresent(paper::add);
    return paper;
  }

  private Div reasons(Member member) {
    var why = new Div(new H3(getTranslation("analysis.why-here")));
    why.add(new WordBars(member.pulls(), Words::percent));
    if (member.otherWords() > 0) {
      double known = member.pulls().stream().mapToDouble(w -> w.weight()).sum();
      var rest =
          new Paragraph(
              getTranslation(
                  "analysis.other-words",
                  Words.percent(Math.max(0, 1 - known), getLocale()),
                  member.otherWords()));
      rest.addClassNames("sm", "muted");
      why.add(rest);
    }
    var sure = new Div(new H3(getTranslation("analysis.how-sure")), fit(member));
    if (member.second().isPresent()) {
      sure.add(new NextBest(model, member));
    }
    var reasons = new Div(why, sure);
    reasons.addClassName("reasons");
    return reasons;
  }

  private Div fit(Member member) {
    var fit =
        new Div(
            Words.styled("sm", getTranslation("analysis.best")),
            Words.styled("group-link", model.title(this, cluster)),
            Words.styled(
                "sm muted",
                getTranslation(
                    member.clear() ? "analysis.best.clear" : "analysis.best.unclear",
                    Words.decimal(member.similarity(), getLocale()))));
    fit.addClassName("next-best");
    return fit;
  }
}
