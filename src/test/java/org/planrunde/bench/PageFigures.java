package org.planrunde.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How long a first visit waits for pins on the map, and how much script it fetches. */
final class PageFigures {
  private static final int VISITS = 5;
  private static final String PINS = "pr-map .pm-table, pr-map .pm-pin";

  /**
   * Notes when the frame with the first pins is on the screen: asking from outside waits longer.
   */
  private static final String WATCH =
      """
      window.pinsShown = 0;
      const watch = new MutationObserver(() => {
        if (!document.querySelector('%s')) return;
        watch.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => { window.pinsShown = performance.now(); }));
      });
      watch.observe(document, { childList: true, subtree: true });
      """;

  private static final String SCRIPTS =
      """
      () => performance.getEntriesByType('resource')
        .filter(e => new URL(e.name).pathname.endsWith('.js'))
        .map(e => e.encodedBodySize).reduce((a, b) => a + b, 0)
      """;

  private PageFigures() {}

  static List<Row> rows(Server server) {
    var chromium = System.getenv("CHROMIUM");
    if (chromium == null || !Files.isExecutable(Path.of(chromium))) {
      return List.of(
          Row.missing("First pins on the map, s", "<= 2", "no Chromium"),
          Row.missing("Compressed scripts of a first visit, kB", "<= 300", "no Chromium"));
    }
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(chromium))
            .setArgs(List.of("--no-sandbox", "--disable-background-networking"));
    try (var playwright = Playwright.create();
        var browser = playwright.chromium().launch(options)) {
      visit(browser, server);
      var visits = new double[VISITS];
      var bytes = new double[VISITS];
      for (var i = 0; i < VISITS; i++) {
        var visit = visit(browser, server);
        visits[i] = visit.millis() / 1000;
        bytes[i] = visit.scriptBytes();
      }
      return List.of(
          new Row(
              "First pins on the map, s",
              "<= 2",
              Figures.text("%.1f", Figures.median(visits)),
              "100,000 pins, empty browser cache, server warm; median of 5, navigation start to the frame that shows pins"),
          new Row(
              "Compressed scripts of a first visit, kB",
              "<= 300",
              Figures.text("%.0f", Figures.median(bytes) / 1000),
              "bodies as transferred, until the page rests"));
    }
  }

  private static Visit visit(Browser browser, Server server) {
    try (var context = browser.newContext()) {
      var page = context.newPage();
      page.addInitScript(WATCH.formatted(PINS));
      page.navigate(server.address("/verfahren/" + ManyPins.SLUG));
      page.waitForFunction("() => window.pinsShown > 0");
      var millis = ((Number) page.evaluate("() => window.pinsShown")).doubleValue();
      page.waitForTimeout(1000);
      return new Visit(millis, ((Number) page.evaluate(SCRIPTS)).doubleValue());
    }
  }

  private record Visit(double millis, double scriptBytes) {}
}
