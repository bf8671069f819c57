package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kiosk.Kiosks;
import org.planrunde.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every screen of a device in every size and posture: whatever one touches lies wholly in the
 * window, over nothing else, and is large enough for any finger.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class KioskLayoutWalkTest {
  private static final int[][] SIZES = {{1080, 1920}, {1920, 1080}, {768, 1024}};
  private static final List<String> POSTURES = List.of("", "low", "large", "low large");
  private static final int LEAST = 60;

  /**
   * Puts the page into a posture and tells what is wrong. Choices and fields may be scrolled to, in
   * the work alone; buttons and keys may not need that.
   */
  private static final String FAULTS =
      """
      async ([posture, least]) => {
        document.documentElement.className = posture;
        document.querySelector('main')?.scrollTo(0, 0);
        for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
        const root = document.querySelector('.still') ?? document.body;
        const faults = [];
        const name = (e) => (e.getAttribute('aria-label') ?? e.innerText ?? e.id).trim().slice(0, 40) || e.outerHTML.slice(0, 60);
        const box = (e) => e.getBoundingClientRect();
        const parts = [...root.querySelectorAll('button, .choice, input[type=text], textarea')].filter((e) =>
          !e.closest('[inert]') && e.checkVisibility({ visibilityProperty: true }) && getComputedStyle(e).pointerEvents !== 'none'
          && !e.matches('.pm-skip'));
        const window_ = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
        const within = (inner, outer) => inner.left >= outer.left - 0.5 && inner.top >= outer.top - 0.5
          && inner.right <= outer.right + 0.5 && inner.bottom <= outer.bottom + 0.5;
        for (const e of parts) {
          const main = e.closest('main');
          const frame = main ? box(main) : window_;
          if (!within(box(e), frame) && e.matches('.choice, .row, input, textarea')) e.scrollIntoView({ block: 'nearest' });
          const r = box(e);
          if (!within(r, frame) || !within(r, window_)) faults.push(`cut off: ${name(e)} ${Math.round(r.top)}-${Math.round(r.bottom)}`);
          if (r.width < least - 0.5 || r.height < least - 0.5) faults.push(`small: ${name(e)} ${Math.round(r.width)}x${Math.round(r.height)}`);
          if (e.scrollWidth > e.clientWidth + 1 && !e.matches('input, textarea')) faults.push(`too long: ${name(e)}`);
          for (const [x, y] of [[0.5, 0.5], [0.04, 0.5], [0.96, 0.5], [0.5, 0.08], [0.5, 0.92]]) {
            const at = document.elementFromPoint(r.left + x * r.width, r.top + y * r.height);
            if (!at || !(e.contains(at) || at.contains(e))) faults.push(`covered: ${name(e)} by ${at?.outerHTML.slice(0, 60)}`);
          }
          const text = e.matches('.primary, .secondary') && e.querySelector('span');
          if (text && text.getClientRects().length && box(text).height > 2.3 * parseFloat(getComputedStyle(text).lineHeight)) {
            faults.push(`three lines: ${name(e)}`);
          }
        }
        parts.forEach((a, i) => parts.slice(i + 1).forEach((b) => {
          if (a.contains(b) || b.contains(a) || !!a.closest('main') !== !!b.closest('main')) return;
          const [p, q] = [box(a), box(b)];
          if (Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1 && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 1) {
            faults.push(`overlap: ${name(a)} and ${name(b)}`);
          }
        }));
        if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the window');
        document.querySelector('main')?.scrollTo(0, 0);
        return [parts.length, ...new Set(faults)];
      }
      """;

  @LocalServerPort int port;
  @Autowired Kiosks kiosks;
  @Autowired Procedures procedures;
  private final List<String> faults = new ArrayList<>();
  private Browser browser;

  @BeforeEach
  void open() {
    browser = new Browser(port);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void whateverIsTouchedLiesWhollyInTheWindow() {
    var device = new DevicePage(browser.phone(1080, 1920)).unpaired();
    measure(device, "pairing", 5);
    device.pair(code());
    device.page().reload();
    device.resting().shelved();
    measure(device, "rest", 3);
    device.press(DevicePage.START);
    measure(device, "about", 3);
    device.press(DevicePage.OTHERS);
    measure(device, "others", 20);
    device.page().locator(".row").first().click();
    measure(device, "other", 1);
    device.press(DevicePage.BACK);
    device.press(DevicePage.BACK);
    device.press(DevicePage.WRITE);
    device.page().locator(".pm-cross svg").waitFor();
    measure(device, "place", 5);
    device.press(DevicePage.SEARCH);
    device.page().getByLabel("Straße, Platz oder Adresse").fill("a");
    measure(device, "search", 40);
    device.press(DevicePage.BACK);
    device.press(DevicePage.IN_WORDS);
    measure(device, "place-words", 40);
    device.press(DevicePage.BACK);
    device.press(DevicePage.NOWHERE);
    measure(device, "topic", 8);
    device.chooseTopic();
    device.press(DevicePage.ON);
    measure(device, "words", 40);
    device
        .page()
        .getByLabel(DevicePage.SENTENCE)
        .fill("Bänke in den Schatten " + UUID.randomUUID());
    device.page().getByLabel("Mehr dazu").fill("Die Bänke stehen in der Sonne. ".repeat(40));
    device.press(DevicePage.ON);
    device.agree();
    measure(device, "check", 4);
    device.press(DevicePage.HAND_IN);
    device.page().locator(".number").waitFor();
    measure(device, "thanks", 1);
    assertThat(faults).isEmpty();
  }

  /** In every size and posture; at least so many things can be touched, so that none is missed. */
  private void measure(DevicePage device, String screen, int least) {
    for (var size : SIZES) {
      device.page().setViewportSize(size[0], size[1]);
      for (var posture : POSTURES) {
        var found = (List<?>) device.page().evaluate(FAULTS, List.of(posture, LEAST));
        var where = screen + " " + size[0] + "x" + size[1] + " [" + posture + "]: ";
        if (((Number) found.getFirst()).intValue() < least) {
          faults.add(where + "only " + found.getFirst());
        }
        found.stream().skip(1).forEach(fault -> faults.add(where + fault));
        picture(device.page(), screen, size, posture);
      }
    }
    device.page().evaluate(FAULTS, List.of("", LEAST));
    device.page().setViewportSize(1080, 1920);
  }

  private static void picture(Page page, String screen, int[] size, String posture) {
    Browser.picture(
        page, "kiosk-layout-" + screen + "-" + size[0] + "-" + posture.replace(' ', '-'));
  }

  private String code() {
    var procedure = procedures.findBySlug(Screens.SLUG).orElseThrow();
    var boss =
        new Staff(
            AccountId.random(), procedure.municipality(), "Probe", Set.of(Role.ADMINISTRATOR));
    return kiosks.add(boss, "Foyer", "Rathaus", List.of(procedure.id())).code();
  }
}
