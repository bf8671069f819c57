package org.planrunde.procedure.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** Dates, documents, news, contact and result of a procedure on the real database. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "identity")
class DossierModuleTest {
  private static final Instant NOON = Instant.parse("2026-05-01T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  @Autowired Dossiers dossiers;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  private Procedure procedure;

  @BeforeEach
  void setUp() {
    procedure = newProcedure();
  }

  private Procedure newProcedure() {
    var town = municipalities.add(Fixtures.municipality());
    return procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER));
  }

  private static Appointment walk(UUID id, String title, Instant starts) {
    return new Appointment(
        id, title, "Mit Plänen.", "Am Brunnen", starts, starts.plus(Duration.ofHours(2)));
  }

  private static Dossier full() {
    return new Dossier(
        List.of(walk(UUID.randomUUID(), "Rundgang", NOON)),
        List.of(
            document("https://stadt.example/plan.pdf"), document("http://stadt.example/b?x=1#y")),
        List.of(new NewsItem(DAY, "Es geht los", "Heute.")),
        new Contact("Amt 61", "Markt 1", "+49 5555 12-34", "planung@stadt.example", "di 10–12"),
        new Outcome("Der Rat hat beschlossen.", DAY));
  }

  private static Document document(String url) {
    return new Document("Plan", DocumentKind.PLAN, url, 340, DAY);
  }

  @Test
  void whatIsSavedIsFound() {
    assertThat(dossiers.find(procedure.id())).isEqualTo(Dossier.EMPTY);
    var full = full();
    dossiers.save(procedure, full);
    assertThat(dossiers.find(procedure.id())).isEqualTo(full);
    dossiers.save(procedure, Dossier.EMPTY);
    assertThat(dossiers.find(procedure.id())).isEqualTo(Dossier.EMPTY);
  }

  @Test
  void onlyTheAdministratorOfThePlaceChangesIt() {
    var stranger = municipalities.add(Fixtures.municipality());
    var id = procedure.id();
    for (var staff :
        List.of(
            new Staff(AccountId.random(), stranger.id(), "Fremd", Set.of(Role.ADMINISTRATOR)),
            new Staff(AccountId.random(), procedure.municipality(), "P", Set.of(Role.PLANNER)))) {
      assertThatThrownBy(() -> dossiers.save(staff, id, full()))
          .isInstanceOf(NotAllowedException.class);
    }
    assertThat(dossiers.find(id)).isEqualTo(Dossier.EMPTY);
  }

  @Test
  void anAppointmentKeepsItsIdAndCountsItsChanges() {
    var id = UUID.randomUUID();
    save(walk(id, "Rundgang", NOON));
    save(walk(id, "Rundgang", NOON));
    assertThat(dossiers.findPublic(procedure.slug(), id).orElseThrow().revision()).isZero();
    save(walk(id, "Rundgang, später", NOON.plusSeconds(3600)));
    assertThat(dossiers.findPublic(procedure.slug(), id).orElseThrow().revision()).isEqualTo(1);
  }

  private void save(Appointment appointment) {
    dossiers.save(procedure, Dossier.EMPTY.withAppointments(List.of(appointment)));
  }

  @Test
  void anIdOfAnotherProcedureChangesNothingThere() {
    var id = UUID.randomUUID();
    save(walk(id, "Rundgang", NOON));
    var other = newProcedure();
    dossiers.save(other, Dossier.EMPTY.withAppointments(List.of(walk(id, "Gekapert", NOON))));
    assertThat(dossiers.findPublic(procedure.slug(), id).orElseThrow().appointment().title())
        .isEqualTo("Rundgang");
    assertThat(dossiers.find(other.id()).appointments()).isEmpty();
  }

  @Test
  void appointmentsOfHiddenProceduresAreNotPublic() {
    var id = UUID.randomUUID();
    save(walk(id, "Rundgang", NOON));
    var day = Duration.ofDays(1);
    assertThat(dossiers.listPublic(NOON.minus(day), NOON.plus(day)))
        .extracting(a -> a.appointment().id())
        .contains(id);
    procedures.save(procedure.with(p -> p.published = false));
    assertThat(dossiers.listPublic(NOON.minus(day), NOON.plus(day)))
        .extracting(a -> a.appointment().id())
        .doesNotContain(id);
    assertThat(dossiers.listPublic(procedure.slug())).isEmpty();
    assertThat(dossiers.findPublic(procedure.slug(), id)).isEmpty();
  }

  static Stream<Arguments> bad() {
    var a = walk(UUID.randomUUID(), "Rundgang", NOON);
    var long121 = "x".repeat(121);
    var million = "x".repeat(1_000_000);
    return Stream.of(
        bad("appointments.0.title", d -> d.withAppointments(List.of(walk(a.id(), "", NOON)))),
        bad("appointments.0.title", d -> d.withAppointments(List.of(walk(a.id(), long121, NOON)))),
        bad("appointments.0.title", d -> d.withAppointments(List.of(walk(a.id(), "\0", NOON)))),
        bad(
            "appointments.0.ends",
            d ->
                d.withAppointments(
                    List.of(new Appointment(a.id(), "x", "", "", NOON, NOON.minusSeconds(1))))),
        bad(
            "appointments.0.ends",
            d ->
                d.withAppointments(
                    List.of(
                        new Appointment(
                            a.id(), "x", "", "", NOON, NOON.plus(Duration.ofDays(400)))))),
        bad(
            "appointments.0.starts",
            d ->
                d.withAppointments(
                    List.of(walk(a.id(), "x", Instant.parse("9999-01-01T00:00:00Z"))))),
        bad("appointments", d -> d.withAppointments(Collections.nCopies(101, a))),
        bad("documents.0.url", d -> d.withDocuments(List.of(document("javascript:alert(1)")))),
        bad("documents.0.url", d -> d.withDocuments(List.of(document("data:text/html,x")))),
        bad("documents.0.url", d -> d.withDocuments(List.of(document("https://127.0.0.1/x")))),
        bad("documents.0.url", d -> d.withDocuments(List.of(document("https://a@b.example/")))),
        bad("documents.0.url", d -> d.withDocuments(List.of(document("ftp://stadt.example/x")))),
        bad("documents.0.url", d -> d.withDocuments(List.of(document("")))),
        bad("documents.0.url", d -> d.withDocuments(List.of(document("https://x.example/{z}")))),
        bad("news.0.title", d -> d.withNews(List.of(new NewsItem(DAY, "", "x")))),
        bad("news.0.text", d -> d.withNews(List.of(new NewsItem(DAY, "x", million)))),
        bad("news.0.day", d -> d.withNews(List.of(new NewsItem(LocalDate.MAX, "x", "")))),
        bad("contact.phone", d -> d.withContact(new Contact("", "", "javascript:1", "", ""))),
        bad("contact.mail", d -> d.withContact(new Contact("", "", "", "a@b.de?bcc=x@y.de", ""))),
        bad("contact.mail", d -> d.withContact(new Contact("", "", "", "a b@c.de", ""))),
        bad("outcome.text", d -> d.withOutcome(new Outcome(million, null))));
  }

  private static Arguments bad(String field, UnaryOperator<Dossier> change) {
    return Arguments.of(field, change.apply(Dossier.EMPTY));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void whatIsNotFitIsRefusedAtItsFieldAndNothingIsStored(String field, Dossier bad) {
    var refused = catchThrowableOfType(RefusedException.class, () -> dossiers.save(procedure, bad));
    assertThat(refused.problems()).extracting(Problem::field).contains(field);
    assertThat(dossiers.find(procedure.id())).isEqualTo(Dossier.EMPTY);
  }
}
