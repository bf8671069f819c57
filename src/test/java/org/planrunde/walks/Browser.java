package org.planrunde.walks;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The distribution's Chromium; downloads nothing, and remembers what the pages complained of. One
 * process serves all walks of a JVM, because its start costs seconds; every person has cookies and
 * storage of their own. For one thread.
 */
final class Browser implements AutoCloseable {
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final List<String> FLAT = List.of("--disable-gpu");

  /** Draws in depth by the processor alone, and lays the page together without that detour. */
  private static final List<String> DEEP =
      List.of(
          "--use-gl=angle",
          "--use-angle=swiftshader",
          "--enable-unsafe-swiftshader",
          "--disable-gpu-compositing");

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Nobody opens the pictures of every run, and each costs half a second. */
  private static final boolean PICTURES = System.getenv("PLANRUNDE_PICTURES") != null;

  private static final String AXE_ITSELF = AxeBuilder.getAxeScript();
  private static final String VIOLATIONS =
      """
      async (rules) => {
        const found = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
        return found.violations.map((v) =>
          `${v.impact} ${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html).join(', ')}`);
      }
      """;
  private static final String QUIET_SERVER =
      "Object.values(window.Vaadin?.Flow?.clients ?? {}).every(client => !client.isActive?.())";

  private static final String SETTLED =
      "() => !!document.querySelector('main h1') && " + QUIET_SERVER;

  /** What the server has just said is in the next frame, and drawn by the one after. */
  private static final String STILL =
      "async () => { for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);"
          + " return !!document.querySelector('pr-scene') && !document.querySelector('pr-scene:not([data-still])') && "
          + QUIET_SERVER
          + " }";

  /** By how they draw. */
  private static final Map<List<String>, com.microsoft.playwright.Browser> RUNNING =
      new HashMap<>();

  private static @Nullable Playwright playwright;

  private final List<BrowserContext> persons = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private final String base;
  private final List<String> drawing;

  Browser(int port) {
    this(port, FLAT);
  }

  /** A browser that can draw 3D scenes, on a smaller desk: each pixel is drawn by the processor. */
  static Browser withScenes(int port) {
    return new Browser(port, DEEP);
  }

  private Browser(int port, List<String> drawing) {
    base = "http://127.0.0.1:" + port;
    this.drawing = drawing;
  }

  private static com.microsoft.playwright.Browser chromium(List<String> drawing) {
    var running = RUNNING.get(drawing);
    if (running == null || !running.isConnected()) {
      running = start(drawing);
      RUNNING.put(drawing, running);
    }
    return running;
  }

  /** Ends with this JVM, which its driver notices. */
  private static com.microsoft.playwright.Browser start(List<String> drawing) {
    return driver()
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(Stream.concat(QUIET.stream(), drawing.stream()).toList()));
  }

  /**
   * The browser of a device: a process of its own that keeps what it knows in this folder and may
   * be killed.
   */
  static BrowserContext device(Path profile, int port) {
    return driver()
        .chromium()
        .launchPersistentContext(
            profile,
            new BrowserType.LaunchPersistentContextOptions()
                .setExecutablePath(executable())
                .setArgs(Stream.concat(QUIET.stream(), FLAT.stream()).toList())
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("de-DE")
                .setHasTouch(true)
                .setViewportSize(1080, 1920));
  }

  private static Path executable() {
    return Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
  }

  private static Playwright driver() {
    var driver = playwright;
    if (driver == null) {
      var env = new HashMap<>(System.getenv());
      env.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
      driver = Playwright.create(new Playwright.CreateOptions().setEnv(env));
      playwright = driver;
    }
    return driver;
  }

  /** A person of their own: fresh cookies, German, a desk screen. */
  Page person() {
    return drawing.equals(DEEP) ? person(1200, 760) : person(1440, 900);
  }

  /** A person with a screen of this size. */
  Page person(int width, int height) {
    return person(width, height, false);
  }

  /** A person with a touch screen of this size. */
  Page phone(int width, int height) {
    return person(width, height, true);
  }

  private Page person(int width, int height, boolean touch) {
    BrowserContext context =
        chromium(drawing)
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(base)
                    .setLocale("de-DE")
                    .setHasTouch(touch)
                    .setViewportSize(width, height));
    persons.add(context);
    var page = context.newPage();
    page.onConsoleMessage(m -> {
      if (m.type().equals("error")) {
        complaints.add(page.url() + ": " + m.text());
      }
    });
    page.onPageError(complaints::add);
    page.onRequest(r -> {
      if (!r.url().startsWith(base) && r.url().startsWith("http")) {
        foreign.add(r.url());
      }
    });
    return page;
  }

  /** Logs a member of the demo's staff in. */
  Page staff(String login) {
    var page = person();
    page.navigate("/anmelden");
    page.locator("input[name=username]").fill(login);
    page.locator("input[name=password]").fill("lindenau-am-tisch");
    page.keyboard().press("Enter");
    page.waitForURL("**/arbeitsplatz");
    return page;
  }

  /** Waits until this path is shown, whatever follows it. */
  static void arrive(Page page, String path) {
    page.waitForURL(url -> URI.create(url).getPath().equals(path));
  }

  /** Waits until the screen has its heading and the server has said all it had to say. */
  static void settle(Page page) {
    page.waitForFunction(SETTLED);
  }

  /** Waits until every scene has drawn all that it was told, sharp and whole. */
  static void still(Page page) {
    page.waitForFunction(STILL);
  }

  /** What axe finds, one line each; what it is content with does not leave the page. */
  static List<String> axe(Page page) {
    if (page.evaluate("() => 'axe' in window").equals(false)) {
      page.evaluate(AXE_ITSELF);
    }
    return ((List<?>) page.evaluate(VIOLATIONS, RULES)).stream().map(String::valueOf).toList();
  }

  /** A picture below {@code target/walks}, if somebody wants to look. */
  static void picture(Page page, String name) {
    if (PICTURES) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target", "walks", name + ".png")));
    }
  }

  /** Pictures in three widths, light and dark; leaves a desk by day. */
  static void pictures(Page page, String name) {
    if (!PICTURES) {
      return;
    }
    for (int width : new int[] {1440, 768, 360}) {
      page.setViewportSize(width, width == 1440 ? 900 : 800);
      for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForTimeout(600);
        picture(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(1440, 900);
  }

  /** Errors in the browser's console, and requests that left this server. */
  List<String> complaints() {
    var all = new ArrayList<>(complaints);
    all.addAll(foreign);
    return all;
  }

  @Override
  public void close() {
    persons.forEach(BrowserContext::close);
  }
}
