package org.planrunde.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.page.WebStorage.Storage;
import java.util.Optional;
import java.util.function.Consumer;
import org.planrunde.kernel.BrowserToken;
import org.springframework.stereotype.Component;

/**
 * Asks the browser for its token. The privacy notice names it; it is made when somebody first does
 * what needs it, never on a mere visit. Called with the screen's lock held, and answers so.
 */
@Component
public class BrowserTokens {
  private static final String NAME = "planrunde.token";

  /** Gives the browser's token, or empty if it has none yet. */
  public void find(Consumer<Optional<BrowserToken>> then) {
    WebStorage.getItem(
        Storage.LOCAL_STORAGE,
        NAME,
        text -> then.accept(Optional.ofNullable(text).flatMap(BrowserToken::read)));
  }

  /**
   * Gives the browser's token, and makes one if it has none; it is given once the browser has it,
   * so that nothing is stored under a token that a lost answer has taken away.
   */
  public void obtain(Consumer<BrowserToken> then) {
    find(found -> found.ifPresentOrElse(then, () -> make(then)));
  }

  /** Who asks twice before the browser has stored the first one is given the same. */
  private static void make(Consumer<BrowserToken> then) {
    var screen = UI.getCurrent();
    var known = ComponentUtil.getData(screen, BrowserToken.class);
    var made = known == null ? BrowserToken.random() : known;
    ComponentUtil.setData(screen, BrowserToken.class, made);
    WebStorage.setItem(Storage.LOCAL_STORAGE, NAME, made.toString());
    WebStorage.getItem(Storage.LOCAL_STORAGE, NAME, stored -> then.accept(made));
  }
}
