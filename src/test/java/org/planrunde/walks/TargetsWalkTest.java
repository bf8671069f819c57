package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contributions;
import org.planrunde.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How large what one presses is, that nothing moves unasked, and that the list has it all. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class TargetsWalkTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /**
   * Names each target that is smaller than this. A label belongs to its field, and what a link
   * spreads over its row belongs to the link. Left out is what WCAG 2.5.8 leaves out: links in a
   * sentence, and what is hidden.
   */
  private static final String TOO_SMALL =
      """
      (least) => {
        const size = (e) => {
          const boxes = [e, ...(e.labels ?? []), e.closest('label, vaadin-checkbox, vaadin-text-field, vaadin-text-area, vaadin-select, vaadin-date-picker')]
            .filter(Boolean).map((b) => b.getBoundingClientRect());
          const over = getComputedStyle(e, '::after');
          const [width, height] = over.position === 'absolute' ? [over.width, over.height].map(parseFloat) : [0, 0];
          return [Math.max(width || 0, ...boxes.map((b) => b.width)), Math.max(height || 0, ...boxes.map((b) => b.height))];
        };
        const inSentence = (e) => e.matches('a') && getComputedStyle(e).display === 'inline'
          && e.parentElement.textContent.trim() !== e.textContent.trim();
        return [...document.querySelectorAll('a[href], button, input, textarea, summary, vaadin-button, [role=button], [role=link]')]
          .filter((e) => !e.closest('.sr-only, [hidden], [inert]') && e.checkVisibility({ visibilityProperty: true }))
          .filter((e) => e.type !== 'file' && !e.matches('pr-skip, .pm-skip') && !inSentence(e))
          .map((e) => [e, size(e)])
          .filter(([e, [width, height]]) => width > 1 && (width < least - 0.5 || height < least - 0.5))
          .map(([e, [width, height]]) => Math.round(width) + 'x' + Math.round(height) + ' ' + e.outerHTML.slice(0, 140));
      }
      """;

  private static final String MOVING =
      """
      () => [...document.querySelectorAll('*')]
        .flatMap((e) => [e, ...(e.shadowRoot?.querySelectorAll('*') ?? [])])
        .filter((e) => {
          const s = getComputedStyle(e);
          const seconds = [...s.transitionDuration.split(','), ...s.animationDuration.split(',')];
          return seconds.some((d) => parseFloat(d) * (d.trim().endsWith('ms') ? 0.001 : 1) > 0.01)
            && (s.transitionProperty !== 'none' || s.animationName !== 'none');
        })
        .map((e) => e.outerHTML.slice(0, 100))
        .slice(0, 10)
      """;

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  private final List<Object> found = new ArrayList<>();
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    assertThat(browser.complaints()).isEmpty();
    browser.close();
  }

  @Test
  void targetsMeasure44PixelsByTouchAnd24AtADesk() {
    var phone = browser.phone(360, 740);
    var desk = browser.person();
    for (var path : screens()) {
      measure(phone, path, 44);
      measure(desk, path, 24);
    }
    assertThat(found).isEmpty();
  }

  private void measure(Page page, String path, int least) {
    page.navigate(path);
    Browser.settle(page);
    for (var each : (List<?>) page.evaluate(TOO_SMALL, least)) {
      found.add(path + " (" + least + "): " + each);
    }
  }

  @Test
  void nothingMovesForWhoDoesNotWantIt() {
    var page = browser.person(360, 740);
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    for (var path : screens()) {
      page.navigate(path);
      Browser.settle(page);
      for (var each : (List<?>) page.evaluate(MOVING)) {
        found.add(path + ": " + each);
      }
    }
    assertThat(found).isEmpty();
  }

  /** A group on the map says how many it stands for. */
  @Test
  void theListHasAsManyContributionsAsTheMap() {
    var page = browser.person();
    page.navigate(Screens.PROCEDURE);
    Browser.settle(page);
    marks(page).first().waitFor();
    page.waitForCondition(() -> shown(page) == onMap(page));
    var more = page.getByRole(AriaRole.BUTTON, named("Mehr anzeigen"));
    var rows = page.getByRole(AriaRole.LIST, named("Beiträge")).getByRole(AriaRole.LISTITEM);
    while (more.isVisible()) {
      var before = rows.count();
      more.click();
      page.waitForCondition(() -> rows.count() > before);
    }
    assertThat(rows.count()).isEqualTo(onMap(page)).isEqualTo(shown(page)).isPositive();
  }

  private static int onMap(Page page) {
    return marks(page).all().stream()
        .map(mark -> mark.getAttribute("aria-label"))
        .mapToInt(TargetsWalkTest::contributions)
        .sum();
  }

  private static int shown(Page page) {
    var counter = NUMBER.matcher(page.getByText("im Kartenausschnitt").first().textContent());
    return counter.find() ? Integer.parseInt(counter.group()) : -1;
  }

  private static int contributions(String label) {
    var number = NUMBER.matcher(label);
    return label.matches("\\d+ Beiträge.*") && number.find() ? Integer.parseInt(number.group()) : 1;
  }

  private static Locator marks(Page page) {
    return page.getByRole(AriaRole.GROUP, named("Beiträge auf der Karte"))
        .getByRole(AriaRole.BUTTON);
  }

  private List<String> screens() {
    return Screens.open(Screens.code(procedures, contributions));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
