package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Drafts;
import org.planrunde.contribution.Receipt;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.BrowserTokens;
import tools.jackson.databind.JsonNode;

/**
 * The draft on an open page. The server keeps it under the browser's token, outside the session, so
 * that it survives a reload, the session and the node; the tab itself holds what is typed until the
 * server has it. Sending deletes both once the thanks have arrived, discarding at once.
 */
@Tag("pr-draft")
@JsModule("./components/pr-draft.ts")
final class DraftDesk extends Component implements DraftState.Keeper {
  private final Drafts drafts;
  private final Contributions contributions;
  private final BrowserTokens tokens;
  private final Retry again = new Retry(this, Duration.ofSeconds(3));
  private final Retry afterwards = new Retry(this, Duration.ofSeconds(20));
  private DraftState state = new DraftState();
  private @Nullable Procedure procedure;
  private @Nullable BrowserToken token;
  private @Nullable Receipt sent;
  private boolean restored;
  private boolean kept;
  private boolean looked;
  private SaveLine line = new SaveLine();

  DraftDesk(Drafts drafts, Contributions contributions, BrowserTokens tokens) {
    this.drafts = drafts;
    this.contributions = contributions;
    this.tokens = tokens;
    getElement().setAttribute("hidden", true);
  }

  /** Begins with an empty draft; runs the action if the browser has an older one. */
  void open(Procedure now, Runnable found) {
    // What was planned for another procedure must not happen to this one.
    again.stop();
    procedure = now;
    getElement().setAttribute("name", "planrunde.unsaved." + now.slug());
    looked = false;
    begin(new DraftState());
    tokens.find(known -> {
      token = known.orElse(null);
      look(now, found);
    });
  }

  private void look(Procedure now, Runnable found) {
    orAgain(
        () -> {
          var older = Optional.ofNullable(token).flatMap(t -> drafts.find(t, now.id()));
          older.flatMap(DraftJson::read).ifPresent(this::restore);
          kept = older.isPresent();
          getElement().callJsFunction("take").then(typed -> add(now, typed, found));
        },
        () -> look(now, found));
  }

  /**
   * What was typed last may be in the tab alone; with it, the draft may prove to have been sent.
   */
  private void add(Procedure now, JsonNode typed, Runnable found) {
    orAgain(
        () -> {
          restored |= DraftJson.add(state, typed);
          sent = restored ? contributions.findSent(state.draft(now.id())).orElse(null) : null;
          looked = true;
          if (sent == null) {
            changed();
          }
          if (restored) {
            found.run();
          }
        },
        () -> add(now, typed, found));
  }

  private void orAgain(Runnable action, Command later) {
    try {
      action.run();
    } catch (RuntimeException e) {
      Outage.orThrow(e);
      again.later(later);
    }
  }

  private void restore(DraftState older) {
    begin(older);
    restored = true;
  }

  DraftState state() {
    return state;
  }

  /** True if the draft was found in the browser and not begun on this page. */
  boolean isRestored() {
    return restored;
  }

  /** The receipt if the draft was sent, but the page was gone before it could say so. */
  Optional<Receipt> sent() {
    return Optional.ofNullable(sent);
  }

  /** Says from now on in this line whether the draft is kept. */
  SaveLine line() {
    line = new SaveLine();
    return line;
  }

  /** Forgets the draft, here and on the server. */
  void clear() {
    forget();
    begin(new DraftState());
  }

  /**
   * Forgets the draft some time after the browser shows what the page shows now: whoever loses the
   * page in that moment finds the thanks again. Until then the row says what was sent, to the last
   * word; the tab's copy goes at once, so that it cannot get into the next contribution.
   */
  void clearOnceSeen() {
    keepSent();
    sent = null;
    begin(new DraftState());
    getElement().callJsFunction("forget");
    var of = procedure;
    if (of != null) {
      getElement()
          .callJsFunction("arrived")
          .then(seen -> afterwards.later(() -> forgetSent(of.id())));
    }
  }

  private void keepSent() {
    try {
      keep();
    } catch (RuntimeException e) {
      // The thanks are there all the same; only coming back to them may fail.
      Outage.orThrow(e);
    }
  }

  /** Not if somebody has begun the next one meanwhile: that has taken the place of the one sent. */
  private void forgetSent(ProcedureId of) {
    var here = procedure != null && procedure.id().equals(of);
    if (token == null || (here && state.isWorthKeeping())) {
      return;
    }
    try {
      drafts.forget(token, of);
      kept = kept && !here;
    } catch (RuntimeException e) {
      Outage.orThrow(e);
      afterwards.later(() -> forgetSent(of));
    }
  }

  private void begin(DraftState next) {
    state = next;
    restored = false;
    state.keptBy(this);
  }

  /**
   * Without a name the draft of a page that is lost while it is sent would never be found again,
   * and its words would be sent under a second key.
   */
  @Override
  public void whenNamed(Runnable action) {
    if (token != null) {
      action.run();
      return;
    }
    tokens.obtain(made -> {
      token = made;
      action.run();
    });
  }

  @Override
  public void keep() {
    if (token != null && procedure != null && state.isWorthKeeping()) {
      drafts.keep(token, procedure, DraftJson.write(state));
      kept = true;
    }
  }

  /** What is stored of the browser with a contribution, if it has a token. */
  @Override
  public Optional<byte[]> author() {
    var now = procedure;
    return now == null
        ? Optional.empty()
        : Optional.ofNullable(token).map(t -> t.hash("author" + now.id().value()));
  }

  /**
   * Before it is known what the browser has, the tab alone holds what is typed: nothing replaces
   * it.
   */
  @Override
  public void changed() {
    var now = procedure;
    if (now == null || !looked) {
      return;
    }
    if (!state.isWorthKeeping()) {
      forget();
    } else if (token == null) {
      tokens.obtain(made -> {
        token = made;
        save(made, now);
      });
    } else {
      save(token, now);
    }
  }

  private void save(BrowserToken own, Procedure now) {
    try {
      drafts.keep(own, now, DraftJson.write(state));
    } catch (RuntimeException e) {
      Outage.orThrow(e);
      line.say(SaveLine.State.UNSAVED);
      again.later(this::changed);
      return;
    }
    kept = true;
    line.say(SaveLine.State.SAVED);
    getElement().callJsFunction("saved", DraftJson.fields(state));
  }

  private void forget() {
    getElement().callJsFunction("forget");
    line.say(SaveLine.State.NOTHING);
    if (kept && token != null && procedure != null) {
      try {
        drafts.forget(token, procedure.id());
        kept = false;
      } catch (RuntimeException e) {
        Outage.orThrow(e);
        again.later(this::forget);
      }
    }
  }
}
