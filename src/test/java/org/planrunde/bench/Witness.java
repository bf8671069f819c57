package org.planrunde.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.planrunde.bench.Acks.Ack;

/**
 * A resident in a real browser who writes and sends while things break: notes each "Danke" that
 * came onto the screen with its receipt, and each time that what was typed was gone. One thread of
 * its own.
 */
final class Witness implements Runnable {
  private static final Pattern RECEIPT =
      Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
  private static final int PATIENCE_MILLIS = 120_000;

  /** Without them the browser paints at a higher priority than the server it looks at. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final String form;
  private final Acks acks;
  private volatile boolean stopped;
  private final Collection<String> gone = new ConcurrentLinkedQueue<>();
  private volatile int thanked;
  private volatile double slowest;
  private volatile String trouble = "";

  Witness(int port, Acks acks) {
    form = "http://localhost:" + port + "/verfahren/" + Submitters.SLUG + "/mitmachen";
    this.acks = acks;
  }

  @Override
  public void run() {
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(System.getenv("CHROMIUM")))
            .setArgs(ARGUMENTS);
    try (var playwright = Playwright.create();
        var browser = playwright.chromium().launch(options)) {
      while (!stopped) {
        contribute(browser);
      }
    } catch (PlaywrightException e) {
      trouble = e.getMessage();
    }
  }

  private void contribute(Browser browser) {
    try (var context = browser.newContext(new Browser.NewContextOptions().setLocale("de-DE"))) {
      var page = context.newPage();
      page.setDefaultTimeout(5000);
      var title = "Zeuge-" + UUID.randomUUID();
      write(page, title);
      var begin = System.nanoTime();
      while (Figures.millisSince(begin) < PATIENCE_MILLIS) {
        if (thanks(page)) {
          acks.note(new Ack("browser", title, receipt(page), 0));
          thanked++;
          return;
        }
        if (!goOn(page, title)) {
          return;
        }
      }
      trouble = "no thanks for " + title;
    }
  }

  /** Opens the form, again and again while the server is away, and types. */
  private void write(Page page, String title) {
    while (!stopped) {
      try {
        page.navigate(form);
        page.getByLabel("Überschrift").fill(title);
        page.getByLabel("Ihr Text").fill("Geschrieben, während etwas ausfiel.");
        choosePlaceAndAgree(page);
        return;
      } catch (PlaywrightException e) {
        page.waitForTimeout(3000);
      }
    }
  }

  private static void choosePlaceAndAgree(Page page) {
    page.locator(".form label:has-text('Ganzes Gebiet')").first().click();
    page.getByLabel("Ich bin einverstanden").check();
    send(page);
  }

  private static void send(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Abschicken"))
        .first()
        .click(new Locator.ClickOptions().setTimeout(2000));
  }

  private static boolean thanks(Page page) {
    try {
      page.getByText("Danke. Sie sitzen mit am Tisch.")
          .waitFor(
              new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE).setTimeout(500));
      return true;
    } catch (PlaywrightException e) {
      return false;
    }
  }

  private static String receipt(Page page) {
    var found = RECEIPT.matcher(page.locator(".thanks").innerText());
    return found.find() ? found.group() : "none";
  }

  /**
   * After a reload the text must be there, or the thanks; then it is sent again. False if the text
   * was gone.
   */
  private boolean goOn(Page page, String title) {
    try {
      if (page.locator(".form").count() == 0) {
        page.navigate(form);
      }
      var field = page.getByLabel("Überschrift");
      field.waitFor(new Locator.WaitForOptions().setTimeout(5000));
      if (!comesBack(page, field, title)) {
        gone.add(title);
        trouble = "the form had \"" + field.inputValue() + "\" instead of " + title;
        return false;
      }
      if (thanks(page)) {
        return true;
      }
      choosePlaceAndAgree(page);
    } catch (PlaywrightException e) {
      // The server is away, or the page is still trying: look again.
    }
    return true;
  }

  /** A draft may take a moment, and longer while the database is away or a crowd is before it. */
  private boolean comesBack(Page page, Locator field, String title) {
    var begin = System.nanoTime();
    while (Figures.millisSince(begin) < PATIENCE_MILLIS) {
      var there = thanks(page) || field.inputValue().equals(title);
      slowest = Math.max(slowest, Figures.millisSince(begin));
      if (there) {
        return true;
      }
    }
    return false;
  }

  void stop() {
    stopped = true;
  }

  /** Titles that were typed and not in the form when the page came back. */
  Collection<String> gone() {
    return gone;
  }

  /** The longest time from an open form to the words or the thanks in it, in milliseconds. */
  double slowest() {
    return slowest;
  }

  /** How often thanks were on the screen. */
  int thanked() {
    return thanked;
  }

  /** What else was strange; empty if nothing. */
  String trouble() {
    return trouble;
  }
}
