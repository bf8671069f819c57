package org.planrunde.walks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page of a device, as somebody in front of it uses it: by what stands on its buttons. */
record DevicePage(Page page) {
  static final String START = "Hier tippen und mitreden";
  static final String WRITE = "Beitrag schreiben";
  static final String NOWHERE = "Ohne bestimmten Ort";
  static final String HERE = "Dieser Ort stimmt";
  static final String ON = "Weiter";
  static final String HAND_IN = "Abgeben";
  static final String DONE = "Fertig";
  static final String SENTENCE = "In einem Satz";
  static final String BACK = "Zurück";
  static final String OTHERS = "Was andere sagen";
  static final String SEARCH = "Straße suchen";
  static final String IN_WORDS = "Den Ort mit Worten sagen";

  /** Everything that the browser keeps for the page, and what the page shows. */
  private static final String TRACES =
      """
      async () => {
        const parts = [document.documentElement.innerHTML, JSON.stringify(localStorage),
          JSON.stringify(sessionStorage), location.href, document.cookie];
        for (const { name } of await indexedDB.databases()) {
          const db = await new Promise((done) => {
            const asked = indexedDB.open(name);
            asked.onsuccess = () => done(asked.result);
          });
          for (const store of db.objectStoreNames) {
            parts.push(JSON.stringify(await new Promise((done) => {
              const asked = db.transaction(store).objectStore(store).getAll();
              asked.onsuccess = () => done(asked.result);
            })));
          }
          db.close();
        }
        return parts.join(' ');
      }
      """;

  /** Has it talk with the server, and comes back when it is through with that. */
  private static final String TALK =
      """
      async () => {
        window.dispatchEvent(new Event('online'));
        await navigator.locks.request('planrunde-kiosk', () => undefined);
      }
      """;

  /** Opens the page and waits for the resting screen of a device that is paired. */
  DevicePage rest() {
    page.navigate("/kiosk/");
    return resting();
  }

  DevicePage resting() {
    button(START).waitFor();
    return this;
  }

  /** Opens the page of a device that is not paired yet. */
  DevicePage unpaired() {
    page.navigate("/kiosk/");
    heading("Gerät koppeln");
    return this;
  }

  /** Types the code; from then on the device starts without network, too. */
  DevicePage pair(String code) {
    page.getByLabel("Code").fill(code);
    press("Koppeln");
    resting();
    page.evaluate("() => navigator.serviceWorker.ready.then(() => undefined)");
    return this;
  }

  /**
   * Waits until what others said is on the disk, too: it comes after all that is needed to write.
   */
  DevicePage shelved() {
    page.waitForFunction(
        "() => caches.open('kiosk-seen').then((c) => c.keys()).then((all) => all.some(({ url }) => url.includes('/shelf/')))");
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  void press(String name) {
    button(name).click();
  }

  void heading(String name) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first().waitFor();
  }

  /** From the resting screen to the question for the place. */
  void toPlace() {
    press(START);
    press(WRITE);
    heading("Wo ist es?");
  }

  void chooseTopic() {
    heading("Welches Thema?");
    page.locator(".choice").first().click();
    page.locator("input[name=type]").first().check();
  }

  /** From the resting screen to the field for the sentence, without a place. */
  Locator toWords() {
    toPlace();
    press(NOWHERE);
    chooseTopic();
    press(ON);
    return page.getByLabel(SENTENCE);
  }

  /** All but the last touch: a sentence without a place, and the consent. */
  void write(String title) {
    toWords().fill(title);
    press(ON);
    agree();
  }

  void agree() {
    page.getByRole(AriaRole.CHECKBOX).check();
  }

  /** The receipt on the screen. */
  String receipt() {
    return page.locator(".number").textContent();
  }

  String traces() {
    return String.valueOf(page.evaluate(TRACES));
  }

  void talk() {
    page.evaluate(TALK);
  }
}
