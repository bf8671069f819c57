package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contributions;
import org.planrunde.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A window of 1280 x 1024 pixels at 400 %, and wider gaps between letters, words and lines. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class ReflowWalkTest {

  /** WCAG 1.4.12, word for word. */
  private static final String SPACING =
      "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
          + "p{margin-bottom:2em!important}";

  /**
   * Names what stands beyond the left or right edge. The map moves inside its frame, and what only
   * screen readers see has no place.
   */
  private static final String BEYOND =
      """
      () => [...document.querySelectorAll('body *')]
        .filter((e) => !e.closest('pr-map, .sr-only, [hidden], pr-skip') && e.checkVisibility({ visibilityProperty: true }))
        .filter((e) => {
          const r = e.getBoundingClientRect();
          return r.width > 1 && r.height > 1 && (r.left < -1 || r.right > innerWidth + 1);
        })
        .map((e) => e.outerHTML.slice(0, 120))
        .slice(0, 5)
      """;

  /**
   * Names each box that holds a text, hides what does not fit, and does not hold it all. In the
   * lists stand the beginnings of texts, which their own pages show whole.
   */
  private static final String CUT_OFF =
      """
      () => [...document.querySelectorAll('body *')]
        .filter((e) => !e.closest('pr-map, .sr-only, pr-skip, vaadin-connection-indicator, .it p') && e.checkVisibility({ visibilityProperty: true }))
        .filter((e) => e.textContent.trim() && e.clientWidth > 1 && e.clientHeight > 1)
        .filter((e) => {
          const s = getComputedStyle(e);
          const cut = (way) => way === 'hidden' || way === 'clip';
          return (cut(s.overflowY) && e.scrollHeight > e.clientHeight + 1)
            || (cut(s.overflowX) && e.scrollWidth > e.clientWidth + 1);
        })
        .map((e) => e.outerHTML.slice(0, 120) + ' ' + e.scrollWidth + 'x' + e.scrollHeight + ' in '
          + e.clientWidth + 'x' + e.clientHeight)
        .slice(0, 5)
      """;

  /** Names each control that something else lies over once it is scrolled to. */
  private static final String COVERED =
      """
      () => [...document.querySelectorAll('main a, main button, main input, main textarea, vaadin-button')]
        .filter((e) => !e.closest('pr-map, .sr-only') && !e.disabled && e.checkVisibility({ visibilityProperty: true }))
        .filter((e) => e.getBoundingClientRect().width > 1)
        .filter((e) => {
          e.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
          const r = e.getClientRects()[0];
          const hit = document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2);
          return !hit || !(e.contains(hit) || hit.contains(e) || hit.closest('label')?.contains(e));
        })
        .map((e) => e.outerHTML.slice(0, 120))
        .slice(0, 5)
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
  void at400PercentEverythingIsReachedByScrollingDown() {
    var page = browser.person(320, 256);
    for (var path : screens()) {
      page.navigate(path);
      Browser.settle(page);
      fits(page, path);
      note(page, path + " beyond the edge", BEYOND);
      note(page, path + " covered", COVERED);
    }
    assertThat(found).isEmpty();
  }

  /** The map comes first and the form after it, so that neither hides the other. */
  @Test
  void at400PercentAContributionIsWrittenAndSent() {
    var page = browser.person(320, 256);
    page.navigate(Screens.FORM);
    Browser.settle(page);
    page.getByRole(AriaRole.RADIO, named("Ganzes Gebiet")).check();
    page.getByRole(AriaRole.BUTTON, named("Dieser Ort stimmt")).click();
    page.getByRole(AriaRole.TEXTBOX, named("Überschrift")).fill("Groß geschrieben");
    for (var group : List.of("Welches Thema passt?", "Was ist es?")) {
      page.getByRole(AriaRole.RADIOGROUP, named(group)).getByRole(AriaRole.RADIO).first().check();
    }
    page.getByRole(AriaRole.BUTTON, named("Weiter")).click();
    page.getByRole(AriaRole.CHECKBOX, named("Ich bin einverstanden")).check();
    page.getByRole(AriaRole.BUTTON, named("Abschicken")).click();
    page.getByRole(AriaRole.HEADING, named("Danke. Sie sitzen mit am Tisch.")).waitFor();
    note(page, "thanks beyond the edge", BEYOND);
    Browser.picture(page, "reflow-thanks");
    assertThat(found).isEmpty();
  }

  @Test
  void widerGapsCutNothingOff() {
    for (var page : List.of(browser.person(), browser.person(360, 740))) {
      for (var path : screens()) {
        page.navigate(path);
        Browser.settle(page);
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACING));
        note(page, path + " cut off at " + page.viewportSize().width, CUT_OFF);
        fits(page, path);
      }
    }
    assertThat(found).isEmpty();
  }

  private static void fits(Page page, String path) {
    var fits = (Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth");
    assertThat(fits).as(path).isTrue();
  }

  private void note(Page page, String where, String script) {
    for (var each : (List<?>) page.evaluate(script)) {
      found.add(where + ": " + each);
    }
  }

  private List<String> screens() {
    return Screens.withTexts(Screens.code(procedures, contributions));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
