package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.contribution.Receipts;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kiosk.DeviceState;
import org.planrunde.kiosk.Kiosks;
import org.planrunde.kiosk.PairingCode;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.CuttingProxy;
import org.planrunde.testing.CuttingProxy.Fault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A device whose browser is killed while somebody hands in, without network: whoever was thanked is
 * not lost, and the device is let in again. {@code PLANRUNDE_KIOSK_KILLS} says how often it is. The
 * system goes on, so this says nothing about the disk itself.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class KioskKilledWalkTest {
  private static final int KILLS =
      Integer.parseInt(Optional.ofNullable(System.getenv("PLANRUNDE_KIOSK_KILLS")).orElse("2"));

  @LocalServerPort int port;
  @Autowired Kiosks kiosks;
  @Autowired Procedures procedures;
  @Autowired Receipts receipts;
  @Autowired JdbcClient jdbc;
  @TempDir Path profile;
  private final Random random = new Random(20_261_128);
  private Procedure procedure;
  private Staff boss;
  private CuttingProxy line;

  @BeforeEach
  void open() {
    procedure = procedures.findBySlug(Screens.SLUG).orElseThrow();
    boss =
        new Staff(
            AccountId.random(), procedure.municipality(), "Probe", Set.of(Role.ADMINISTRATOR));
    line = new CuttingProxy(port);
  }

  @AfterEach
  void close() {
    line.close();
    kill();
  }

  @Test
  void whoeverWasThankedIsNotLost() {
    var code = kiosks.add(boss, "Markt", "Stand 3", List.of(procedure.id()));
    pair(code);
    var thanked = new ArrayList<String>();
    for (int i = 0; i < KILLS; i++) {
      handInAndDie(i).ifPresent(thanked::add);
    }
    line.set(Fault.NONE, 0);
    rotate(code);
    try (var context = Browser.device(profile, line.port())) {
      page(context).rest();
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> thanked.stream().allMatch(it -> receipts.find(it).isPresent()));
    }
    assertThat(thanked).hasSizeGreaterThanOrEqualTo(KILLS / 2).doesNotHaveDuplicates();
    assertThat(kiosks.list(boss))
        .filteredOn(device -> device.id().equals(code.device()))
        .allMatch(device -> device.state() == DeviceState.PAIRED);
    var titles =
        jdbc.sql("select title from contribution where title like 'Abbruch %'")
            .query((rs, n) -> rs.getString("title"))
            .list();
    assertThat(titles).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(thanked.size());
  }

  private void pair(PairingCode code) {
    try (var context = Browser.device(profile, line.port())) {
      page(context).unpaired().pair(code.code());
    }
  }

  private static DevicePage page(BrowserContext context) {
    return new DevicePage(context.pages().getFirst());
  }

  /** The device is given another token at its next contact. */
  private void rotate(PairingCode code) {
    jdbc.sql(
            "update kiosk_device set token_since = token_since - interval '11 minutes' where id = ?")
        .param(code.device().value())
        .update();
  }

  /** Gives the receipt if it was seen. */
  private Optional<String> handInAndDie(int turn) {
    line.set(Fault.REFUSED, 0);
    var context = Browser.device(profile, line.port());
    try {
      var device = page(context).rest();
      device.write("Abbruch " + profile.getFileName() + " " + turn);
      var sent = device.button(DevicePage.HAND_IN);
      if (turn % 2 == 0) {
        sent.click();
        var receipt = device.receipt();
        kill();
        return Optional.of(receipt);
      }
      sent.click(new Locator.ClickOptions().setNoWaitAfter(true));
      device.page().waitForTimeout(random.nextInt(60));
      kill();
      return Optional.empty();
    } finally {
      leave(context);
    }
  }

  private static void leave(BrowserContext context) {
    try {
      context.close();
    } catch (PlaywrightException e) {
      // It is dead.
    }
  }

  /** Every process of the device's browser, at once. */
  private void kill() {
    try (var processes = Files.list(Path.of("/proc"))) {
      processes
          .filter(it -> it.getFileName().toString().matches("\\d+") && isTheBrowser(it))
          .forEach(it ->
              ProcessHandle.of(Long.parseLong(it.getFileName().toString()))
                  .ifPresent(ProcessHandle::destroyForcibly));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isTheBrowser(Path process) {
    try {
      return Files.readString(process.resolve("cmdline")).contains("--user-data-dir=" + profile);
    } catch (IOException e) {
      return false;
    }
  }
}
