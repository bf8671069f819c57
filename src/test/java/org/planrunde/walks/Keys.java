package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;

/**
 * A person who uses keys alone and knows each control by its role and name only. Counts every key
 * but the letters of a text, and fails where the focus cannot be seen.
 */
final class Keys {
  private static final int MOST_TABS = 80;
  private static final int SOON_MILLIS = 5_000;

  private static final String HAS_FOCUS =
      "e => { const a = e.getRootNode().activeElement; return a === e; }";

  /**
   * Whatever lies over a control hides it; headings to which the page leads are no controls.
   * Something larger than the window, such as the map, is seen if any of its parts is.
   */
  private static final String FOCUS_IS_SEEN =
      """
      () => {
        let a = document.activeElement;
        while (a?.shadowRoot?.activeElement) a = a.shadowRoot.activeElement;
        if (!a || a === document.body || a.tabIndex < 0) return true;
        const r = a.getBoundingClientRect();
        const [left, right] = [Math.max(0, r.left), Math.min(innerWidth, r.right)];
        const [top, bottom] = [Math.max(0, r.top), Math.min(innerHeight, r.bottom)];
        if (right <= left || bottom <= top) return false;
        const parts = a.getAttribute('role') === 'application' ? [0.2, 0.5, 0.8] : [0.5];
        const mine = (hit) => !!hit && (a.contains(hit) || !!hit.closest('label')?.contains(a));
        return parts.some((x) => parts.some((y) =>
          mine(a.getRootNode().elementFromPoint(left + (right - left) * x, top + (bottom - top) * y))));
      }
      """;

  private static final String FOCUSED =
      "() => { let a = document.activeElement;"
          + " while (a?.shadowRoot?.activeElement) a = a.shadowRoot.activeElement;"
          + " return a ? a.outerHTML.slice(0, 200) : 'nothing'; }";

  private final Page page;
  private int pressed;

  Keys(Page page) {
    this.page = page;
  }

  /** How many keys were pressed so far; a typed text counts as none. */
  int pressed() {
    return pressed;
  }

  /** Presses these one after the other. */
  Keys press(String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
      pressed++;
    }
    return this;
  }

  /** Writes into the field that has the focus. */
  Keys type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Presses Tab until this control has the focus; the beginning of the name is enough. */
  Keys to(AriaRole role, String name) {
    return to(page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first());
  }

  /** Presses Tab until the control has the focus. */
  Keys to(Locator control) {
    control.waitFor();
    seen();
    for (var i = 0; i < MOST_TABS && !has(control); i++) {
      press("Tab");
      seen();
    }
    assertThat(has(control)).as("no way by Tab to %s, now at %s", control, focused()).isTrue();
    return this;
  }

  /** Waits until the control has the focus, which the page moves there. */
  Keys led(AriaRole role, String name) {
    var control = page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first();
    try {
      control.waitFor();
      page.waitForCondition(
          () -> has(control), new Page.WaitForConditionOptions().setTimeout(SOON_MILLIS));
    } catch (PlaywrightException elsewhere) {
      Browser.picture(page, "keys-elsewhere");
      var alerts = page.locator("[role=alert]").allInnerTexts();
      throw new AssertionError(
          "not at " + control + " but at " + focused() + "; the page says " + alerts, elsewhere);
    }
    return this;
  }

  /** Waits until a live region says this. */
  Keys told(String words) {
    page.waitForFunction(
        "w => [...document.querySelectorAll('[role=status],[role=alert],[aria-live]')]"
            + ".some(e => e.textContent.includes(w))",
        words);
    return this;
  }

  private static boolean has(Locator control) {
    return (Boolean) control.evaluate(HAS_FOCUS);
  }

  private void seen() {
    try {
      page.waitForFunction(
          FOCUS_IS_SEEN, null, new Page.WaitForFunctionOptions().setTimeout(SOON_MILLIS));
    } catch (PlaywrightException hidden) {
      throw new AssertionError("hidden focus: " + focused(), hidden);
    }
  }

  private Object focused() {
    return page.evaluate(FOCUSED);
  }
}
