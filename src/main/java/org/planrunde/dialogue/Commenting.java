package org.planrunde.dialogue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Tally;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.storage.ErasureList;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens to comments; always within a transaction of the front door. */
@Component
class Commenting {
  private static final Tally ONE = new Tally(0, 0, 1);
  private static final Tally LESS = new Tally(0, 0, -1);

  /** How comments are named in the list of erasures. */
  static final String KIND = "comment";

  private static final Set<PublicationState> TAKEN_BACK_FROM =
      Set.of(PublicationState.RECEIVED, PublicationState.PUBLISHED, PublicationState.WITHHELD);

  private final CommentStore store;
  private final Contributions contributions;
  private final Procedures procedures;
  private final ErasureList erasures;
  private final ApplicationEventPublisher events;

  Commenting(
      CommentStore store,
      Contributions contributions,
      Procedures procedures,
      ErasureList erasures,
      ApplicationEventPublisher events) {
    this.store = store;
    this.contributions = contributions;
    this.procedures = procedures;
    this.erasures = erasures;
    this.events = events;
  }

  Comment say(CommentDraft typed, BrowserToken token) {
    var draft = tidy(typed);
    var known = store.findByKey(draft.key());
    if (known.isPresent()) {
      return again(draft, known.get());
    }
    var procedure = procedureOf(draft);
    refuse(CommentCheck.check(draft, false));
    var state =
        procedure.moderation() == ModerationPolicy.AFTER
            ? PublicationState.PUBLISHED
            : PublicationState.RECEIVED;
    var speaker =
        new CommentStore.Speaker(
            HexFormat.of().formatHex(author(token, procedure.id())), null, null);
    return store(draft, speaker, state);
  }

  Comment sayOfficially(Staff staff, CommentDraft typed) {
    var draft = tidy(typed);
    contributions
        .findPublic(draft.contribution())
        .ifPresent(said -> procedures.get(staff, said.procedure(), Role.values()));
    procedureOf(draft);
    var known = store.findByKey(draft.key());
    if (known.isPresent()) {
      return again(draft, known.get());
    }
    refuse(CommentCheck.check(draft, true));
    var speaker = new CommentStore.Speaker(null, staff.id().value(), draft.name());
    return store(draft, speaker, PublicationState.PUBLISHED);
  }

  private Comment store(CommentDraft draft, CommentStore.Speaker speaker, PublicationState state) {
    if (!store.insert(draft, thread(draft), speaker, state)) {
      return store
          .findByKey(draft.key())
          .map(other -> again(draft, other))
          .orElseThrow(() -> refusal("phase", "dialogue.problem.closed"));
    }
    return received(store.findByKey(draft.key()).orElseThrow());
  }

  /** Tells the other rooms what was just stored. */
  Comment received(Comment comment) {
    var published = comment.state() == PublicationState.PUBLISHED;
    events.publishEvent(
        new CommentReceived(comment.id(), comment.contribution(), comment.procedure(), published));
    if (published) {
      announce(comment);
    }
    return comment;
  }

  private void announce(Comment comment) {
    count(comment, ONE);
    events.publishEvent(
        new CommentPublished(comment.id(), comment.contribution(), comment.procedure()));
  }

  /** An addition is a part of the contribution and no comment on it. */
  private void count(Comment comment, Tally more) {
    if (!comment.addition()) {
      contributions.addToTally(comment.contribution(), more);
    }
  }

  /** The conversation that is continued; what is answered must be public and of the same place. */
  private @Nullable CommentId thread(CommentDraft draft) {
    var parent = draft.parent();
    return parent == null
        ? null
        : store
            .findPublic(parent)
            .filter(p -> p.contribution().equals(draft.contribution()))
            .map(Comment::conversation)
            .orElseThrow(() -> refusal("parent", "dialogue.problem.parent"));
  }

  static Comment again(CommentDraft draft, Comment known) {
    if (!known.body().equals(draft.body()) || !known.contribution().equals(draft.contribution())) {
      throw refusal("key", "dialogue.problem.key");
    }
    return known;
  }

  private Procedure procedureOf(CommentDraft draft) {
    return contributions
        .findPublic(draft.contribution())
        .map(Contribution::procedure)
        .flatMap(procedures::find)
        .filter(Procedure::published)
        .orElseThrow(() -> refusal("contribution", "dialogue.problem.gone"));
  }

  boolean publish(CommentId id) {
    var changed =
        store.change(
            id,
            PublicationState.PUBLISHED,
            Set.of(PublicationState.RECEIVED, PublicationState.WITHHELD));
    changed.ifPresent(c -> announce(c.comment()));
    return changed.isPresent();
  }

  boolean hide(CommentId id, PublicationState state, Set<PublicationState> from) {
    var changed = store.change(id, state, from);
    changed.ifPresent(c -> {
      var comment = c.comment();
      if (c.before() == PublicationState.PUBLISHED) {
        count(comment, LESS);
      }
      events.publishEvent(
          new CommentHidden(id, comment.contribution(), comment.procedure(), state));
    });
    return changed.isPresent();
  }

  boolean withdraw(CommentId id, BrowserToken token) {
    return store.find(id).filter(c -> store.isBy(id, author(token, c.procedure()))).isPresent()
        && withdraw(id);
  }

  /** Takes back and erases; whose it is was asked before. */
  boolean withdraw(CommentId id) {
    if (erase(id)) {
      erasures.note(KIND, id.value());
      return true;
    }
    return false;
  }

  /** The same without a note, for what was taken back before. */
  boolean erase(CommentId id) {
    if (hide(id, PublicationState.WITHDRAWN, TAKEN_BACK_FROM)) {
      store.erase(id);
      return true;
    }
    return false;
  }

  List<Conversation> listPublic(ContributionId contribution, int limit) {
    var grouped = new LinkedHashMap<CommentId, List<Comment>>();
    for (var comment : store.listPublic(contribution, limit)) {
      grouped.computeIfAbsent(comment.conversation(), _ -> new ArrayList<>()).add(comment);
    }
    return grouped.entrySet().stream().map(e -> conversation(e.getKey(), e.getValue())).toList();
  }

  private static Conversation conversation(CommentId id, List<Comment> all) {
    return new Conversation(
        id,
        all.stream().filter(c -> c.id().equals(id)).findFirst(),
        all.stream().filter(c -> !c.id().equals(id)).toList());
  }

  List<Comment> listOwn(Contribution contribution, BrowserToken token) {
    return store.listOf(contribution.id(), author(token, contribution.procedure()));
  }

  Optional<Comment> findPublic(CommentId id) {
    return store.findPublic(id);
  }

  private static byte[] author(BrowserToken token, ProcedureId procedure) {
    return token.hash("comment " + procedure);
  }

  private static CommentDraft tidy(CommentDraft d) {
    return new CommentDraft(
        d.key(), d.contribution(), d.parent(), PlainText.tidy(d.body()), PlainText.tidy(d.name()));
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
  }

  private static RefusedException refusal(String field, String key) {
    return new RefusedException(Problem.of(field, key));
  }
}
