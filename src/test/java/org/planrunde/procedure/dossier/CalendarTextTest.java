package org.planrunde.procedure.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What calendars read is what was written, whatever was written. */
class CalendarTextTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Map<String, String> event(Appointment a) {
    var it = new PublicAppointment(a, "platz", "Platz", 3, Instant.parse("2026-01-02T03:04:05Z"));
    return CalendarFile.read(CalendarText.of("Platz", List.of(it), "https://stadt.example/"))
        .events()
        .getFirst();
  }

  private static Appointment at(LocalDateTime from, LocalDateTime until, String title) {
    return new Appointment(
        UUID.fromString("00000000-0000-0000-0000-000000000001"),
        title,
        title,
        title,
        from.atZone(BERLIN).toInstant(),
        until.atZone(BERLIN).toInstant());
  }

  private static Appointment titled(String title) {
    var day = LocalDateTime.of(2026, 5, 1, 18, 0);
    return at(day, day.plusHours(2), title);
  }

  @Test
  void everyPartIsThere() {
    assertThat(event(titled("Rundgang")))
        .containsEntry("UID", "00000000-0000-0000-0000-000000000001@planrunde")
        .containsEntry("DTSTAMP", "20260102T030405Z")
        .containsEntry("SEQUENCE", "3")
        .containsEntry("DTSTART", "20260501T160000Z")
        .containsEntry("DTEND", "20260501T180000Z")
        .containsEntry("SUMMARY", "Rundgang")
        .containsEntry("LOCATION", "Rundgang")
        .containsEntry("DESCRIPTION", "Platz\n\nRundgang")
        .containsEntry("URL", "https://stadt.example/verfahren/platz");
  }

  @Test
  void summerTimeIsRespectedOnBothSidesOfTheChange() {
    var before = event(at(day(2026, 10, 24, 18), day(2026, 10, 24, 20), "x"));
    var after = event(at(day(2026, 10, 25, 18), day(2026, 10, 25, 20), "x"));
    assertThat(before).containsEntry("DTSTART", "20261024T160000Z");
    assertThat(after).containsEntry("DTSTART", "20261025T170000Z");
  }

  private static LocalDateTime day(int year, int month, int day, int hour) {
    return LocalDateTime.of(year, month, day, hour, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rathaus, Saal 2; Eingang \\ Hof",
        "Zeile eins\nZeile zwei\n\nEND:VEVENT\nBEGIN:VEVENT",
        "Beschlussfassungssitzung des Stadtentwicklungsausschusses über die Straßenraumgestaltung",
        "ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää",
        "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        ":;,\"'\\n\\\\"
      })
  void anyTextSurvivesEscapingAndFolding(String text) {
    assertThat(event(titled(text))).containsEntry("SUMMARY", text).containsEntry("LOCATION", text);
  }

  @Test
  void carriageReturnsAndControlCharactersCannotMakeALine() {
    var event = event(titled("a\r\nb\rc\u0000d\u2028e"));
    assertThat(event.get("SUMMARY")).isEqualTo("a\nb c d\u2028e");
  }

  @Test
  void aCalendarWithoutAppointmentsIsStillOne() {
    assertThat(CalendarFile.read(CalendarText.of("Leer", List.of(), "/")).events()).isEmpty();
  }
}
