package org.planrunde.portal.ui.dialogue;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Tally;
import org.planrunde.dialogue.VoteBasis;
import org.planrunde.dialogue.VoteKind;
import org.planrunde.dialogue.Voter;
import org.planrunde.dialogue.Voting;
import org.planrunde.dialogue.VotingRules;
import org.planrunde.kernel.RefusedException;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Icon;

/** Support, or for and against: a press gives the voice, another takes it back. */
final class VoteBox extends Div {
  private final Talk talk;
  private final VotingRules rules;
  private final Map<VoteKind, ActionButton> buttons = new EnumMap<>(VoteKind.class);
  private final Map<VoteKind, Span> counts = new EnumMap<>(VoteKind.class);
  private final Div row = Bits.div("vote-row");
  private final Span told = Bits.status("vote-told sm");
  private final CodeForm codes;
  private @Nullable VoteKind mine;

  VoteBox(Talk talk) {
    this.talk = talk;
    rules = talk.doors().dialogue().rules(talk.procedure().id());
    codes = new CodeForm(talk);
    addClassName("vote");
    if (rules.voting() == Voting.NONE) {
      setVisible(false);
      return;
    }
    if (talk.procedure().takesVotes(talk.now())) {
      kinds().forEach(this::addButton);
      var basis =
          rules.basis() == VoteBasis.CODE ? "portal.vote.basis.code" : "portal.vote.basis.browser";
      add(row, codes, told, Bits.span("sm muted", getTranslation(basis)));
      show();
    } else {
      add(Bits.span("sm", closedWords()));
    }
  }

  /** Leads from the votes to the comments; on a phone it shows its icon alone. */
  void addJump(ActionButton button) {
    button.addClassName("comment-jump");
    button.setAriaLabel(button.getText());
    row.add(button);
  }

  /** True if the box has buttons, beside which others may stand. */
  boolean isOpen() {
    return !buttons.isEmpty();
  }

  private List<VoteKind> kinds() {
    return rules.voting() == Voting.SUPPORT
        ? List.of(VoteKind.SUPPORT)
        : List.of(VoteKind.PRO, VoteKind.CONTRA);
  }

  private void addButton(VoteKind kind) {
    var words = getTranslation("portal.vote." + kind);
    var button = kind == VoteKind.CONTRA ? ActionButton.secondary(words) : primary(words);
    button.icon(kind == VoteKind.CONTRA ? "thumbs-down" : "thumbs-up").onClick(() -> press(kind));
    var count = Bits.span("num", "");
    button.setSuffixComponent(count);
    button.addClassName("vote-button");
    buttons.put(kind, button);
    counts.put(kind, count);
    row.add(button);
  }

  private ActionButton primary(String words) {
    return rules.voting() == Voting.SUPPORT
        ? ActionButton.primary(words)
        : ActionButton.secondary(words);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (isOpen()) {
      if (rules.basis() == VoteBasis.CODE) {
        codes.known().ifPresent(code -> knows(new Voter.Code(code)));
      } else {
        talk.doors()
            .tokens()
            .find(token -> token.ifPresent(found -> knows(new Voter.Browser(found))));
      }
    }
  }

  private void knows(Voter voter) {
    try {
      mine = talk.doors().dialogue().findVote(talk.said(), voter).orElse(null);
      show();
    } catch (RefusedException refused) {
      // The rules have changed while the page was open; the next press says so.
      mine = null;
    }
  }

  private void press(VoteKind kind) {
    var next = mine == kind ? null : kind;
    if (rules.basis() == VoteBasis.CODE) {
      codes.ask(code -> give(new Voter.Code(code), next));
    } else {
      withToken(voter -> give(voter, next));
    }
  }

  private void withToken(Consumer<Voter> then) {
    talk.doors()
        .tokens()
        .obtain(token -> {
          if (talk.doors().limit().allows(DialogueLimit.Act.VOTE, token)) {
            then.accept(new Voter.Browser(token));
          } else {
            say(getTranslation("portal.dialogue.fast"), true);
          }
        });
  }

  private void give(Voter voter, @Nullable VoteKind kind) {
    try {
      talk.doors().dialogue().vote(talk.said().id(), voter, kind);
      mine = kind;
      say(getTranslation(kind == null ? "portal.vote.back" : "portal.vote.given"), false);
      show();
    } catch (RefusedException refused) {
      codes.forget(refused);
      say(Bits.sentence(refused, this), true);
    }
  }

  private void say(String sentence, boolean problem) {
    told.removeAll();
    told.setClassName("problem", problem);
    told.add(new Icon(problem ? "circle-alert" : "check"), new Span(sentence));
  }

  private void show() {
    var tally = tally();
    buttons.forEach((kind, button) -> {
      var number = kind == VoteKind.CONTRA ? tally.opposes() : tally.supports();
      var pressed = kind == mine;
      var count = counts.get(kind);
      if (count != null) {
        count.setText(Integer.toString(number));
      }
      button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
      button.setClassName("pressed", pressed);
      button.setAriaLabel(getTranslation("portal.vote.spoken", button.getText(), number));
    });
  }

  private String closedWords() {
    var tally = tally();
    return rules.voting() == Voting.SUPPORT
        ? getTranslation("portal.vote.closed.support", tally.supports())
        : getTranslation("portal.vote.closed.pro-contra", tally.supports(), tally.opposes());
  }

  private Tally tally() {
    var id = talk.said().id();
    return talk.doors().contributions().tallies(List.of(id)).getOrDefault(id, Tally.NONE);
  }
}
