package org.planrunde.portal.ui.dialogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.PublicationState;
import org.planrunde.dialogue.Comment;
import org.planrunde.dialogue.CommentId;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Tag;

/** One comment: who, when, what; answering, reporting and taking back happen below it. */
final class CommentItem extends Div {
  /** What the list around it does. */
  interface Owner {
    /** Somebody wants to answer here. */
    void answer(CommentItem item);

    /** The author takes it back. */
    void withdraw(Comment comment);
  }

  private final Talk talk;
  private final Comment comment;
  private final Owner owner;
  private final Div below = Bits.div("comment-below");

  CommentItem(Talk talk, Comment comment, boolean own, @Nullable String answers, Owner owner) {
    this.talk = talk;
    this.comment = comment;
    this.owner = owner;
    addClassName("cm");
    setClassName("off", comment.isOfficial());
    getElement().setAttribute("role", "article");
    getElement().setAttribute("aria-label", getTranslation("portal.comment.by", name()));
    var text = new Paragraph(comment.body());
    text.addClassName(comment.isOfficial() ? "office" : "voice");
    text.getElement().setAttribute("dir", "auto");
    add(head(answers), text, tools(own), below);
  }

  private String name() {
    var office = comment.office();
    var nickname = comment.nickname();
    return office != null
        ? office
        : nickname != null ? nickname : getTranslation("portal.comment.guest");
  }

  private Div head(@Nullable String answers) {
    var who = new Span(name());
    who.addClassName("strong");
    who.getElement().setAttribute("dir", "auto");
    var head = Bits.div("cm-head sm", who);
    if (comment.isOfficial()) {
      head.add(new Tag(Tag.Kind.ACCENT, "store", getTranslation("portal.comment.town")));
    }
    if (answers != null) {
      head.add(Bits.span("faint", getTranslation("portal.comment.to", answers)));
    }
    var when =
        talk.when(
            comment.created(),
            getLocale(),
            (today, time) ->
                getTranslation(today ? "portal.when.today" : "portal.when.yesterday", time));
    head.add(Bits.span("faint", when));
    switch (comment.state()) {
      case RECEIVED ->
          head.add(new Tag(Tag.Kind.WARN, "clock", getTranslation("portal.comment.waits")));
      case WITHHELD -> head.add(new Tag(Tag.Kind.PLAIN, getTranslation("portal.comment.withheld")));
      case PUBLISHED, WITHDRAWN -> {}
    }
    return head;
  }

  private Div tools(boolean own) {
    var tools = Bits.div("cm-tools");
    if (comment.state() == PublicationState.PUBLISHED) {
      if (talk.isOpen()) {
        tools.add(
            tool("portal.comment.reply", "portal.comment.reply-to", () -> owner.answer(this)));
      }
      if (!own && !comment.isOfficial()) {
        tools.add(tool("portal.report", "portal.report.of", this::report));
      }
    }
    if (own) {
      tools.add(tool("portal.comment.withdraw", "portal.comment.withdraw-of", this::askWithdraw));
    }
    return tools;
  }

  private ActionButton tool(String key, String spokenKey, Runnable action) {
    var button = ActionButton.text(getTranslation(key)).onClick(action);
    button.setAriaLabel(getTranslation(spokenKey, getTranslation(key), name()));
    return button;
  }

  private void report() {
    if (talk.doors().dialogue().findPublicComment(comment.id()).isEmpty()) {
      remove();
      return;
    }
    var form = new ReportForm(talk, comment.id(), this::clear);
    open(form);
    form.lead();
  }

  private void askWithdraw() {
    var sure =
        ActionButton.danger(getTranslation("portal.comment.withdraw.sure"))
            .onClick(() -> owner.withdraw(comment));
    var keep = ActionButton.text(getTranslation("portal.comment.keep")).onClick(this::clear);
    open(
        Bits.div(
            "col",
            Bits.span("sm", getTranslation("portal.comment.withdraw.ask")),
            Bits.div("row wrap", sure, keep)));
    sure.focus();
  }

  /** Shows something below the comment, and nothing else there. */
  void open(Component form) {
    below.removeAll();
    below.add(form);
  }

  /** Closes what is open below the comment. */
  void clear() {
    below.removeAll();
    Bits.focus(this);
  }

  /** The comment was taken away while the page is open: its place stays, nothing jumps. */
  void remove() {
    removeAll();
    add(Bits.span("sm muted", getTranslation("portal.comment.gone")), below);
    removeClassName("off");
  }

  CommentId id() {
    return comment.id();
  }

  String speaker() {
    return name();
  }
}
