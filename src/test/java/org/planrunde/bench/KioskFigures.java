package org.planrunde.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.planrunde.testing.DeviceReceipts;

/** How fast a device starts without network and empties its queue, and how it ages. */
final class KioskFigures {
  private static final int QUEUED = 10_000;
  private static final long SPREAD = 1_234_567_890_123L;
  private static final int STARTS = 5;
  private static final int PEOPLE = 500;
  private static final int WARM = 20;
  private static final double PATIENCE = 300_000;
  private static final String PROCEDURE = "00000000-0000-4000-8000-0000000000f2";
  private static final String CODE = "AHKQ-7W2M";
  private static final String REST = "Hier tippen und mitreden";

  private static final String DEVICE =
      """
      delete from kiosk_device where id = '00000000-0000-4000-8000-0000000000f9';
      delete from contribution where procedure_id = '%1$s' and channel = 'KIOSK';
      insert into kiosk_device (id, municipality_id, name, place, state, code_hash, code_expires)
      values ('00000000-0000-4000-8000-0000000000f9', '00000000-0000-4000-8000-0000000000f1',
        'Messung', '', 'WAITING', sha256('pairing%2$s'), now() + interval '10 minutes');
      insert into kiosk_procedure (device_id, municipality_id, procedure_id)
      values ('00000000-0000-4000-8000-0000000000f9', '00000000-0000-4000-8000-0000000000f1', '%1$s')
      """
          .formatted(PROCEDURE, CODE.replace("-", ""));

  private static final String STORED =
      "select count(*) from contribution where procedure_id = '"
          + PROCEDURE
          + "' and channel = 'KIOSK'";

  /** What so many people wrote, with the same keys and receipts each time. */
  private static final String FILL =
      """
      ([receipts, procedure]) => new Promise((done, failed) => {
        const hex = (n) => n.toString(16).padStart(12, '0');
        const asked = indexedDB.open('planrunde-kiosk');
        asked.onsuccess = () => {
          const work = asked.result.transaction('queue', 'readwrite', { durability: 'strict' });
          work.oncomplete = () => { asked.result.close(); done(); };
          work.onabort = () => failed(work.error);
          for (const [n, receipt] of receipts.entries()) {
            work.objectStore('queue').put({
              key: '00000000-0000-4000-9000-' + hex(n), receipt,
              written: new Date().toISOString(), procedure, category: 'wege', type: '', title: 'Messung ' + n,
              text: 'Die Bank im Schatten fehlt. '.repeat(8), place: { type: 'Point', coordinates: [9.875, 51.985] },
              placeWords: '', consent: true });
          }
        };
      })
      """;

  /** Talks until nothing waits; gives the seconds. */
  private static final String EMPTY =
      """
      async () => {
        const start = performance.now();
        window.dispatchEvent(new Event('online'));
        await navigator.locks.request('planrunde-kiosk', () => undefined);
        const left = await new Promise((done) => {
          const asked = indexedDB.open('planrunde-kiosk');
          asked.onsuccess = () => {
            const count = asked.result.transaction('queue').objectStore('queue').count();
            count.onsuccess = () => { asked.result.close(); done(count.result); };
          };
        });
        if (left > 0) throw new Error(left + ' are left');
        return (performance.now() - start) / 1000;
      }
      """;

  private static final String SCRIPTS =
      """
      () => performance.getEntriesByType('resource')
        .filter(e => new URL(e.name).pathname.endsWith('.js'))
        .map(e => e.encodedBodySize).reduce((a, b) => a + b, 0)
      """;

  private KioskFigures() {}

  static List<Row> rows(Server server, Database database) throws IOException, SQLException {
    var chromium = System.getenv("CHROMIUM");
    if (chromium == null || !Files.isExecutable(Path.of(chromium))) {
      return List.of(Row.missing("Device: 10,000 queued, sent, s", "<= 120", "no Chromium"));
    }
    Submissions.openProcedure(database);
    tell(database, DEVICE);
    var options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(chromium))
            .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-gpu"));
    try (var playwright = Playwright.create();
        var browser = playwright.chromium().launch(options)) {
      var page = pair(browser, server);
      var scripts = ((Number) page.evaluate(SCRIPTS)).doubleValue();
      page.reload();
      page.getByText(REST).waitFor();
      return List.of(
          new Row(
              "Device: compressed scripts, kB",
              "<= 250",
              Figures.text("%.0f", scripts / 1000),
              "bodies as transferred, first load of the page"),
          offline(page),
          sent(page, database, "Device: 10,000 queued, sent, s"),
          sent(page, database, "Device: the same 10,000 once more, s"),
          aged(page));
    }
  }

  private static Page pair(Browser browser, Server server) {
    var page =
        browser
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(1080, 1920)
                    .setHasTouch(true)
                    .setLocale("de-DE"))
            .newPage();
    page.setDefaultTimeout(PATIENCE);
    page.navigate(server.address("/kiosk/"));
    page.getByLabel("Code").fill(CODE);
    page.getByText("Koppeln").last().click();
    page.getByText(REST).waitFor();
    page.evaluate("() => navigator.serviceWorker.ready.then(() => undefined)");
    return page;
  }

  private static Row offline(Page page) {
    var seconds = new double[STARTS];
    page.context().setOffline(true);
    for (int i = 0; i < STARTS; i++) {
      var start = System.nanoTime();
      page.reload();
      page.getByText(REST).waitFor();
      seconds[i] = Figures.millisSince(start) / 1000;
    }
    page.context().setOffline(false);
    return new Row(
        "Device: start without network, s",
        "<= 2",
        Figures.text("%.1f", Figures.median(seconds)),
        "reload until the resting screen can be touched, median of 5, 1080 x 1920");
  }

  /** Fills the queue, the same each time, and empties it. */
  private static Row sent(Page page, Database database, String name) throws SQLException {
    var receipts =
        LongStream.rangeClosed(1, QUEUED).mapToObj(n -> DeviceReceipts.of(SPREAD * n)).toList();
    page.evaluate(FILL, List.of(receipts, PROCEDURE));
    var seconds = ((Number) page.evaluate(EMPTY)).doubleValue();
    return new Row(
        name,
        "<= 120",
        Figures.text("%.0f", seconds),
        Figures.text(
            "from the browser's own queue, in packs of 50; %d rows afterwards", stored(database)));
  }

  private static Row aged(Page page) {
    var session = page.context().newCDPSession(page);
    session.send("Performance.enable");
    var before = 0.0;
    for (int i = 0; i < WARM + PEOPLE; i++) {
      if (i == WARM) {
        before = heap(session);
      }
      somebody(page, i);
    }
    return new Row(
        "Device: heap growth over 500 people, MB",
        "<= 80",
        Figures.text("%.1f", (heap(session) - before) / 1e6),
        "after a collection each; each writes a sentence at a place of the map and goes away");
  }

  private static void somebody(Page page, int number) {
    page.getByText(REST).click();
    page.getByText("Beitrag schreiben").click();
    page.locator(".pm-cross svg").waitFor();
    page.getByText("Ohne bestimmten Ort").click();
    page.locator(".choice").first().click();
    page.getByText("Weiter").last().click();
    page.getByLabel("In einem Satz").fill("Messung der Besuche " + number);
    page.getByText("Alles löschen").click();
    page.getByText(REST).waitFor();
  }

  private static double heap(CDPSession session) {
    session.send("HeapProfiler.collectGarbage");
    var metrics = session.send("Performance.getMetrics").getAsJsonArray("metrics");
    for (var metric : metrics) {
      if (metric.getAsJsonObject().get("name").getAsString().equals("JSHeapUsedSize")) {
        return metric.getAsJsonObject().get("value").getAsDouble();
      }
    }
    throw new IllegalStateException("no heap is told");
  }

  private static void tell(Database database, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int stored(Database database) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(STORED)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
