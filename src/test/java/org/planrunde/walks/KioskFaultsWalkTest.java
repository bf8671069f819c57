package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Receipts;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kiosk.Kiosks;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.CuttingProxy;
import org.planrunde.testing.CuttingProxy.Fault;
import org.planrunde.testing.DeviceReceipts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a device gathered arrives once, wherever the line breaks. {@code PLANRUNDE_KIOSK_CUTS} says
 * how often it does.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class KioskFaultsWalkTest {
  private static final int CUTS =
      Integer.parseInt(Optional.ofNullable(System.getenv("PLANRUNDE_KIOSK_CUTS")).orElse("24"));

  /** Puts what somebody wrote on the device's disk, as its page does. */
  private static final String WRITE =
      """
      (item) => new Promise((done, failed) => {
        const asked = indexedDB.open('planrunde-kiosk');
        asked.onsuccess = () => {
          const work = asked.result.transaction('queue', 'readwrite', { durability: 'strict' });
          work.oncomplete = () => { asked.result.close(); done(); };
          work.onabort = () => failed(work.error);
          work.objectStore('queue').put(item);
        };
      })
      """;

  private static final String QUEUED =
      """
      () => new Promise((done) => {
        const asked = indexedDB.open('planrunde-kiosk');
        asked.onsuccess = () => {
          const keys = asked.result.transaction('queue').objectStore('queue').getAllKeys();
          keys.onsuccess = () => { asked.result.close(); done(keys.result); };
        };
      })
      """;

  @LocalServerPort int port;
  @Autowired Kiosks kiosks;
  @Autowired Procedures procedures;
  @Autowired Receipts receipts;
  @Autowired JdbcClient jdbc;
  private final Random random = new Random(20_261_128);
  private Procedure procedure;
  private CuttingProxy line;
  private Browser browser;

  @BeforeEach
  void open() {
    procedure = procedures.findBySlug(Screens.SLUG).orElseThrow();
    line = new CuttingProxy(port);
    browser = new Browser(line.port());
  }

  @AfterEach
  void close() {
    browser.close();
    line.close();
  }

  private DevicePage device() {
    var boss =
        new Staff(
            AccountId.random(),
            procedure.municipality(),
            "Probe",
            java.util.Set.of(Role.ADMINISTRATOR));
    var code = kiosks.add(boss, "Foyer", "Rathaus", List.of(procedure.id())).code();
    var device = new DevicePage(browser.phone(1080, 1920)).unpaired().pair(code);
    device.talk();
    return device;
  }

  private Map<String, Object> written(String key, String receipt) {
    return Map.of(
        "key",
        key,
        "receipt",
        receipt,
        "written",
        java.time.Instant.now().toString(),
        "procedure",
        procedure.id().toString(),
        "category",
        procedure.categories().getFirst().key(),
        "type",
        procedure.types().getFirst().key(),
        "title",
        "Probe " + key,
        "text",
        "",
        "placeWords",
        "am Tor",
        "consent",
        true);
  }

  private int stored(String key) {
    return jdbc.sql("select count(*)::int as n from contribution where title = ?")
        .param("Probe " + key)
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  @Test
  void whereverTheLineBreaksNothingIsLostOrDoubledOrThankedForInVain() {
    var device = device();
    line.set(Fault.NONE, 0);
    device.talk();
    var ask = line.asked();
    var answer = line.answered();
    var kinds = List.of(Fault.values()).subList(1, Fault.values().length);
    var sent = new ArrayList<String>();
    var receiptOf = new ArrayList<String>();
    var cuts = 0;
    for (int i = 0; i < CUTS; i++) {
      var key = UUID.randomUUID().toString();
      sent.add(key);
      receiptOf.add(DeviceReceipts.random(random));
      device.page().evaluate(WRITE, written(key, receiptOf.getLast()));
      var kind = kinds.get(i % kinds.size());
      var before = line.broken();
      line.set(kind, random.nextLong(1, kind == Fault.REQUEST ? 2 * ask : answer));
      device.talk();
      cuts += line.broken() > before ? 1 : 0;
      // What the device has forgotten the server has.
      var queue = (List<?>) device.page().evaluate(QUEUED);
      sent.stream()
          .filter(it -> !queue.contains(it))
          .forEach(it -> assertThat(stored(it)).as(kind + " " + it).isEqualTo(1));
    }
    assertThat(cuts).isGreaterThan(CUTS * 3 / 4);
    line.set(Fault.NONE, 0);
    for (int i = 0; i < 100 && !((List<?>) device.page().evaluate(QUEUED)).isEmpty(); i++) {
      device.talk();
      device.page().waitForTimeout(100);
    }
    assertThat((List<?>) device.page().evaluate(QUEUED)).isEmpty();
    assertThat(sent).allMatch(key -> stored(key) == 1);
    assertThat(receiptOf).allMatch(it -> receipts.find(it).isPresent());
  }
}
