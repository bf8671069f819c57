package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kiosk.Kiosks;
import org.planrunde.procedure.Procedures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People go away in the middle of a sentence, and a word of it is looked for in the files of the
 * device's browser, while it runs and after, in every table of the server and in its log. {@code
 * PLANRUNDE_KIOSK_RESETS} says how many do. Looks into no compressed file, and not at the disk
 * below the files.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class KioskForgetsWalkTest {
  private static final int RESETS =
      Integer.parseInt(Optional.ofNullable(System.getenv("PLANRUNDE_KIOSK_RESETS")).orElse("5"));

  /** Such as no file has by chance, and no dictionary of the browser. */
  private static final String MARKER = "Zwirbelquast";

  @LocalServerPort int port;
  @Autowired Kiosks kiosks;
  @Autowired Procedures procedures;
  @Autowired JdbcClient jdbc;
  @TempDir Path profile;

  @Test
  void whatSomebodyTypedAndLeftIsNowhere(CapturedOutput log) throws IOException {
    try (var context = Browser.device(profile, port)) {
      var device = pair(context);
      for (int i = 0; i < RESETS; i++) {
        typeAndLeave(device, i);
      }
      assertThat(device.traces()).doesNotContain(MARKER);
      assertThat(files(MARKER)).isEmpty();
      // What is handed in is kept until it is sent: so the search does find what is there.
      device.page().context().setOffline(true);
      device.write("Bleibt " + profile.getFileName());
      device.press(DevicePage.HAND_IN);
      device.receipt();
    }
    assertThat(files("Bleibt " + profile.getFileName())).isNotEmpty();
    assertThat(files(MARKER)).isEmpty();
    assertThat(tables(MARKER)).isEmpty();
    assertThat(log.getAll()).doesNotContain(MARKER);
  }

  private DevicePage pair(BrowserContext context) {
    var procedure = procedures.findBySlug(Screens.SLUG).orElseThrow();
    var boss =
        new Staff(
            AccountId.random(), procedure.municipality(), "Probe", Set.of(Role.ADMINISTRATOR));
    var code = kiosks.add(boss, "Bücherei", "1. Stock", List.of(procedure.id())).code();
    var page = context.pages().getFirst();
    page.clock().install();
    return new DevicePage(page).unpaired().pair(code);
  }

  private static void typeAndLeave(DevicePage device, int turn) {
    var words = MARKER + " " + turn + " " + UUID.randomUUID();
    var page = device.page();
    device.toPlace();
    device.press(DevicePage.IN_WORDS);
    page.getByLabel("Der Ort in Ihren Worten").fill(words);
    device.press(DevicePage.ON);
    device.chooseTopic();
    device.press(DevicePage.ON);
    page.getByLabel(DevicePage.SENTENCE).fill(words);
    page.getByLabel("Mehr dazu").pressSequentially(words);
    page.clock().runFor(91_000);
    device.heading("Sind Sie noch da?");
    page.clock().runFor(22_000);
    device.resting();
    page.waitForFunction(
        "() => !document.body.innerHTML.includes('" + MARKER + "')",
        null,
        new Page.WaitForFunctionOptions().setTimeout(5_000));
  }

  /** The files of the browser with this in it, in either of the ways in which it writes text. */
  private List<String> files(String text) throws IOException {
    var found = new ArrayList<String>();
    try (var all = Files.walk(profile)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        var content = read(file);
        if (has(content, text, StandardCharsets.UTF_8)
            || has(content, text, StandardCharsets.UTF_16LE)) {
          found.add(profile.relativize(file).toString());
        }
      }
    }
    return found;
  }

  private static String read(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (java.nio.file.NoSuchFileException e) {
      // The browser has just taken it away.
      return "";
    }
  }

  private static boolean has(String content, String text, Charset charset) {
    return content.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
  }

  /** The tables with this in any of their rows. */
  private List<String> tables(String text) {
    return jdbc
        .sql(
            """
            select format('%I.%I', table_schema, table_name) as name
            from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """)
        .query((rs, n) -> rs.getString("name"))
        .list()
        .stream()
        .filter(table ->
            jdbc.sql("select exists (select 1 from " + table + " t where t::text like ?) as found")
                .param("%" + text + "%")
                .query((rs, n) -> rs.getBoolean("found"))
                .single())
        .toList();
  }
}
