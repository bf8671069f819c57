package org.planrunde.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** How long a first look at a large city model takes, its scripts, and how long pointing takes. */
final class SceneFigures {
  private static final int VISITS = 3;
  private static final int PICKS = 25;
  private static final double PATIENCE = 120_000;

  /** Draws without a graphics card, the page around the scene as well. */
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-background-networking",
          "--use-gl=angle",
          "--use-angle=swiftshader",
          "--enable-unsafe-swiftshader");

  private static final String WATCH =
      """
      window.sceneShown = 0;
      window.pictures = 0;
      const fence = WebGL2RenderingContext.prototype.fenceSync;
      WebGL2RenderingContext.prototype.fenceSync = function (...how) {
        if (!window.sceneShown) window.pictures++;
        return fence.apply(this, how);
      };
      const watch = new MutationObserver(() => {
        if (!document.querySelector('pr-scene[data-ready]')) return;
        watch.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => { window.sceneShown = performance.now(); }));
      });
      watch.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-ready'] });
      window.picks = [];
      addEventListener('click', () => { window.clicked = performance.now(); }, true);
      addEventListener('scene-hit', () => window.picks.push(performance.now() - window.clicked), true);
      """;

  private static final String SCRIPTS =
      """
      () => performance.getEntriesByType('resource')
        .filter(e => new URL(e.name).pathname.endsWith('.js'))
        .map(e => e.encodedBodySize).reduce((a, b) => a + b, 0)
      """;

  private static final String FETCHED =
      """
      () => {
        const tiles = performance.getEntriesByType('resource').filter(e => e.name.endsWith('.glb'));
        const kilobytes = Math.round(tiles.reduce((sum, e) => sum + e.encodedBodySize, 0) / 1000);
        return `${tiles.length} tiles of ${kilobytes} kB, pictures drawn: ${window.pictures}`;
      }
      """;

  private SceneFigures() {}

  static List<Row> rows(Server server, Database database, Path data, Path shared)
      throws IOException, SQLException, InterruptedException {
    var chromium = System.getenv("CHROMIUM");
    var samples = CityModels.samples(shared);
    if (chromium == null || !Files.isExecutable(Path.of(chromium)) || samples.isEmpty()) {
      var reason = samples.isEmpty() ? "no samples" : "no Chromium";
      return List.of(Row.missing("First view of a scene, s", "<= 3", reason));
    }
    var rows = new ArrayList<Row>();
    rows.add(
        new Row(
            "City model of 10,000 buildings, from upload to scene, s",
            "<= 60",
            Figures.text("%.0f", SceneTown.upload(database, data, samples.getFirst())),
            "row and file as an upload leaves them, until the tiles are served"));
    var options =
        new BrowserType.LaunchOptions().setExecutablePath(Path.of(chromium)).setArgs(ARGUMENTS);
    try (var playwright = Playwright.create();
        var browser = playwright.chromium().launch(options)) {
      rows.addAll(visits(browser, server));
      rows.add(picks(browser, server));
    }
    return rows;
  }

  private static List<Row> visits(Browser browser, Server server) {
    var seconds = new double[VISITS];
    var worked = new double[VISITS];
    var fetched = "";
    var bytes = 0.0;
    for (var i = -1; i < VISITS; i++) {
      try (var context = browser.newContext()) {
        var before = processorSeconds();
        var page = open(context.newPage(), server, "?ansicht=3d");
        if (i >= 0) {
          seconds[i] = number(page, "() => window.sceneShown") / 1000;
          worked[i] = processorSeconds() - before;
          fetched = String.valueOf(page.evaluate(FETCHED));
        }
        bytes = number(page, SCRIPTS);
      }
    }
    try (var context = browser.newContext()) {
      var flat = context.newPage();
      flat.navigate(server.address("/verfahren/" + SceneTown.SLUG));
      flat.locator("pr-map .leaflet-pane").first().waitFor(attached());
      flat.waitForTimeout(2000);
      bytes -= number(flat, SCRIPTS);
    }
    return List.of(
        new Row(
            "First view of a scene, s",
            "<= 3",
            Figures.text("%.1f", Figures.median(seconds)),
            "10,000 buildings, drawn by the processor (SwiftShader), empty browser cache, server warm; median of 3, navigation start until tiles and ground are drawn; "
                + fetched),
        new Row(
            "Processor time of a first view of a scene, s",
            "-",
            Figures.text("%.1f", Figures.median(worked)),
            "all processes of the browser, until a second after it; does not depend on other work of the machine"),
        new Row(
            "Compressed scripts of a scene beyond the map, kB",
            "<= 250",
            Figures.text("%.0f", bytes / 1000),
            "bodies as transferred"));
  }

  private static Row picks(Browser browser, Server server) {
    try (var context = browser.newContext()) {
      var page = open(context.newPage(), server, "/mitmachen?ansicht=3d");
      var canvas = page.locator("pr-scene .ps-canvas");
      var box = canvas.boundingBox();
      for (var i = 0; i < PICKS; i++) {
        var x = box.width * (0.3 + 0.4 * (i % 5) / 4);
        var y = box.height * (0.3 + 0.25 * (i / 5) / 4);
        canvas.click(new Locator.ClickOptions().setPosition(x, y));
      }
      var all = (List<?>) page.evaluate("() => window.picks");
      var times = all.stream().mapToDouble(it -> ((Number) it).doubleValue()).toArray();
      return times.length == 0
          ? Row.missing("Pick in a scene, ms", "<= 30", "nothing was hit")
          : new Row(
              "Pick in a scene, ms",
              "<= 30",
              Figures.text("%.1f", Figures.median(times)),
              Figures.text(
                  "click until the place is known, median of %d at different spots, slowest %.0f",
                  times.length, Figures.percentile(times, 1)));
    }
  }

  private static Page open(Page page, Server server, String rest) {
    page.setDefaultTimeout(PATIENCE);
    page.addInitScript(WATCH);
    page.navigate(server.address("/verfahren/" + SceneTown.SLUG + rest));
    page.waitForFunction("() => window.sceneShown > 0");
    page.waitForTimeout(1000);
    return page;
  }

  /** Of the browser's processes alone; the server is started below this one, too. */
  private static double processorSeconds() {
    return ProcessHandle.current()
        .descendants()
        .filter(it -> it.info().command().orElse("").contains("chrom"))
        .flatMap(it -> it.info().totalCpuDuration().stream())
        .mapToDouble(it -> it.toMillis() / 1000.0)
        .sum();
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }

  private static double number(Page page, String script) {
    return ((Number) page.evaluate(script)).doubleValue();
  }
}
