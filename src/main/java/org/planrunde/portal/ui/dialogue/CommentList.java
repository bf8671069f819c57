package org.planrunde.portal.ui.dialogue;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Tally;
import org.planrunde.dialogue.Comment;
import org.planrunde.dialogue.CommentId;
import org.planrunde.dialogue.Conversation;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Push;

/** The conversations about a contribution, latest first; new ones of others wait for a click. */
final class CommentList extends Div implements CommentItem.Owner, LiveComments.Page {
  private static final int PAGE = 20;

  private final Talk talk;
  private final H2 heading = new H2();
  private final Div thanks = Bits.div("comment-thanks");
  private final ActionButton news = ActionButton.text("").icon("refresh-cw");
  private final Div newsLine = Bits.div("news", news);
  private final UnorderedList rows = new UnorderedList();
  private final ActionButton more;
  private final Map<CommentId, CommentItem> items = new HashMap<>();
  private final Set<CommentId> waiting = new LinkedHashSet<>();
  private List<Comment> own = List.of();
  private int shown = PAGE;
  private @Nullable CommentForm answering;
  private @Nullable CommentId answeringAt;
  private @Nullable Registration live;

  CommentList(Talk talk) {
    this.talk = talk;
    addClassName("comments");
    rows.addClassName("list");
    news.onClick(this::reload);
    newsLine.getElement().setAttribute("role", "status");
    more =
        ActionButton.secondary(getTranslation("portal.comment.more"))
            .onClick(() -> {
              shown += PAGE;
              fill();
            });
    add(heading, thanks, newsLine, rows, more);
    fill();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    live = talk.doors().live().register(talk.said().id(), this);
    readOwn();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (live != null) {
      live.remove();
      live = null;
    }
  }

  /** What was said with this browser is marked, and shown to it alone while it waits. */
  private void readOwn() {
    talk.doors()
        .tokens()
        .find(token ->
            token.ifPresent(found -> {
              own = talk.doors().dialogue().listOwn(talk.said(), found);
              if (!own.isEmpty()) {
                fill();
              }
            }));
  }

  private void reload() {
    fill();
    rows.getChildren().findFirst().ifPresent(Bits::focus);
  }

  private void fill() {
    waiting.clear();
    items.clear();
    rows.removeAll();
    var conversations = talk.doors().dialogue().listPublic(talk.said().id(), shown);
    for (var waits : waitingRoots(conversations)) {
      rows.add(new ListItem(item(waits, null)));
    }
    conversations.forEach(c -> rows.add(row(c)));
    keepAnswer();
    var total = talk.doors().dialogue().countConversations(talk.said().id());
    more.setVisible(total > shown);
    rows.setVisible(rows.getComponentCount() > 0);
    tell();
  }

  /** An answer that is being written survives that the list is shown anew. */
  private void keepAnswer() {
    var item = answeringAt == null ? null : items.get(answeringAt);
    if (item != null && answering != null) {
      item.open(answering);
    }
  }

  /** Own comments that nobody else sees, unless their conversation is shown below. */
  private List<Comment> waitingRoots(List<Conversation> conversations) {
    var shownBelow = conversations.stream().map(Conversation::id).toList();
    return own.stream()
        .filter(c -> c.state() != PublicationState.PUBLISHED)
        .filter(c -> !shownBelow.contains(c.conversation()))
        .toList()
        .reversed();
  }

  private ListItem row(Conversation conversation) {
    var row = new ListItem();
    conversation
        .beginning()
        .ifPresentOrElse(
            first -> row.add(item(first, null)),
            () ->
                row.add(
                    Bits.div("cm", Bits.span("sm muted", getTranslation("portal.comment.gone")))));
    var answers = new ArrayList<>(conversation.answers());
    own.stream()
        .filter(c -> c.state() != PublicationState.PUBLISHED)
        .filter(c -> conversation.id().equals(c.thread()))
        .forEach(answers::add);
    if (!answers.isEmpty()) {
      var list = new UnorderedList();
      list.addClassName("answers");
      list.getElement().setAttribute("aria-label", getTranslation("portal.comment.answers"));
      answers.forEach(a -> list.add(new ListItem(item(a, answered(a)))));
      row.add(list);
    }
    return row;
  }

  /** Whose answer is answered; an answer to the beginning needs no name. */
  private @Nullable String answered(Comment answer) {
    var parent = answer.parent();
    var item = parent == null || parent.equals(answer.thread()) ? null : items.get(parent);
    return item == null ? null : item.speaker();
  }

  private CommentItem item(Comment comment, @Nullable String answers) {
    var mine = own.stream().anyMatch(c -> c.id().equals(comment.id()));
    var item = new CommentItem(talk, comment, mine, answers, this);
    items.put(comment.id(), item);
    return item;
  }

  @Override
  public void answer(CommentItem item) {
    var at = item.id();
    var form = new CommentForm(talk, at, this::said, this::closeAnswer);
    closeAnswer();
    answering = form;
    answeringAt = at;
    item.open(form);
    form.lead();
  }

  private void closeAnswer() {
    var item = answeringAt == null ? null : items.get(answeringAt);
    answering = null;
    answeringAt = null;
    if (item != null) {
      item.clear();
    }
  }

  /** Something was said here: it is shown at once, with thanks that say who sees it. */
  void said(Comment comment) {
    answering = null;
    answeringAt = null;
    var sentence =
        comment.state() == PublicationState.PUBLISHED
            ? "portal.comment.thanks.after"
            : "portal.comment.thanks.before";
    talk.doors()
        .tokens()
        .find(token -> {
          token.ifPresent(found -> own = talk.doors().dialogue().listOwn(talk.said(), found));
          fill();
          thanks.removeAll();
          thanks.add(new Note(Note.Kind.OK, getTranslation(sentence)));
          Bits.focus(thanks);
          thanks.scrollIntoView();
        });
  }

  @Override
  public void withdraw(Comment comment) {
    talk.doors()
        .tokens()
        .find(token ->
            token.ifPresent(found -> {
              talk.doors().dialogue().withdrawComment(comment.id(), found);
              own = talk.doors().dialogue().listOwn(talk.said(), found);
              fill();
              thanks.removeAll();
              thanks.add(new Note(Note.Kind.OK, getTranslation("portal.comment.withdrawn")));
              Bits.focus(thanks);
            }));
  }

  private void tell() {
    var id = talk.said().id();
    var all =
        talk.doors().contributions().tallies(List.of(id)).getOrDefault(id, Tally.NONE).comments();
    heading.setText(
        all == 0
            ? getTranslation("portal.comments.none")
            : all == 1
                ? getTranslation("portal.comments.one")
                : getTranslation("portal.comments", all));
    newsLine.setVisible(!waiting.isEmpty());
    news.setText(
        waiting.size() == 1
            ? getTranslation("portal.comment.news.one")
            : getTranslation("portal.comment.news", waiting.size()));
  }

  @Override
  public void published(CommentId id) {
    getUI()
        .ifPresent(ui ->
            Push.run(
                ui,
                () -> {
                  if (!items.containsKey(id) && !isAddition(id)) {
                    waiting.add(id);
                    tell();
                  }
                }));
  }

  /** The author's additions stand above, and wait for the next look at the page. */
  private boolean isAddition(CommentId id) {
    return talk.doors().dialogue().findPublicComment(id).filter(Comment::addition).isPresent();
  }

  @Override
  public void hidden(CommentId id) {
    getUI()
        .ifPresent(ui ->
            Push.run(
                ui,
                () -> {
                  waiting.remove(id);
                  var item = items.remove(id);
                  if (item != null && own.stream().noneMatch(c -> c.id().equals(id))) {
                    item.remove();
                  }
                  tell();
                }));
  }
}
