package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Statistics;
import org.planrunde.geo.Wgs84;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.ParticipationLevel;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureState;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.procedure.dossier.Appointment;
import org.planrunde.procedure.dossier.Contact;
import org.planrunde.procedure.dossier.Document;
import org.planrunde.procedure.dossier.DocumentKind;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.procedure.dossier.Dossiers;
import org.planrunde.procedure.dossier.NewsItem;
import org.planrunde.procedure.dossier.Outcome;
import org.planrunde.testing.Fixtures;
import org.planrunde.ui.SearchField;
import org.springframework.beans.factory.annotation.Autowired;

/** What a resident finds beside the contributions: dates, documents, results, figures. */
class NavigatorViewTest extends ResidentTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Autowired Dossiers dossiers;
  @Autowired Statistics statistics;

  private Procedure named(String name, String result) {
    var phase = new Phase("Ideen", Instant.now().minus(DAY), null, true);
    return procedures.save(
        with(
            Fixtures.procedure(town(), ModerationPolicy.AFTER, List.of(phase)),
            new ProcedureText(name, "", "", "", "", "", "", result)));
  }

  private static Dossier dossier() {
    var now = Instant.now();
    return new Dossier(
        List.of(
            new Appointment(
                UUID.randomUUID(),
                "Begehung mit Plänen",
                "Feste Schuhe.",
                "Am Tor",
                now.plus(DAY),
                now.plus(DAY).plusSeconds(3600)),
            new Appointment(
                UUID.randomUUID(),
                "Auftakt im Saal",
                "",
                "",
                now.minus(DAY),
                now.minus(DAY).plusSeconds(3600))),
        List.of(
            new Document(
                "Lageplan", DocumentKind.PLAN, "https://stadt.example/plan.pdf", 4200, null),
            new Document(
                "Ratsbeschluss",
                DocumentKind.DECISION,
                "https://stadt.example/b.pdf",
                null,
                LocalDate.of(2026, 5, 1))),
        List.of(new NewsItem(LocalDate.of(2026, 4, 1), "Es geht los", "Ab heute.")),
        new Contact("Amt 61", "Markt 1", "05555 12-34", "amt@stadt.example", "di 10 bis 12"),
        new Outcome("So wird gebaut.", LocalDate.of(2026, 5, 1)));
  }

  @Test
  void theAboutPageHasDatesDocumentsNewsContactAndResult() {
    var p = named("Werkhof", "");
    dossiers.save(p, dossier());
    UI.getCurrent().navigate("datenschutz");
    UI.getCurrent().navigate("verfahren/" + p.slug(), QueryParameters.of("seite", "worum"));
    assertThat(words())
        .contains("Das Ergebnis", "Beschlossen am", "So wird gebaut.", "Ratsbeschluss")
        .contains("Es geht los", "Zeitplan", "Heute, ", "Begehung mit Plänen", "Am Tor")
        .contains("Vergangene Termine", "Auftakt im Saal", "Lageplan", "4,2\u00a0MB")
        .contains("Amt 61", "Wir arbeiten mit Ihren Anliegen", "Einbeziehen");
    assertThat(links())
        .contains("tel:055551234", "mailto:amt@stadt.example", "https://stadt.example/plan.pdf")
        .contains("api/v1/procedures/" + p.slug() + "/appointments.ics")
        .contains("verfahren/" + p.slug() + "/statistik");
  }

  private List<String> links() {
    return $(Anchor.class).from((Component) getCurrentView()).all().stream()
        .map(Anchor::getHref)
        .toList();
  }

  @Test
  void datesOfAllProceduresStandOnOnePage() {
    dossiers.save(named("Gleisbogen", ""), dossier());
    openAnew("termine");
    assertThat(words()).contains("Gleisbogen", "Begehung mit Plänen", "Vergangene Termine");
  }

  @Test
  void resultsAreListedAndSearched() {
    dossiers.save(named("Alte Mühle", "Die Mühle bleibt stehen."), dossier());
    named("Neue Mühle", "");
    openAnew("ergebnisse");
    $(SearchField.class).first().setValue("mühle");
    assertThat(words())
        .contains("Alte Mühle", "Die Mühle bleibt stehen.", "Ratsbeschluss", "Ergebnis liegt vor")
        .doesNotContain("Neue Mühle");
    $(SearchField.class).first().setValue("quastenflosser");
    assertThat(words()).contains("Dazu gibt es nichts");
  }

  @Test
  void figuresCountOnlyWhatIsPublic() {
    var p = running();
    contributions.submit(Fixtures.draft(p, "Bank am Weg", Wgs84.point(9.875, 51.985)));
    var gone = contributions.submit(Fixtures.draft(p, "Kiosk", null));
    receipts.withdraw(gone.code());
    var hidden = contributions.submit(Fixtures.draft(p, "Zaun", null));
    contributions.withhold(hidden.id());
    var figures = statistics.of(p.id());
    assertThat(figures.categories()).containsExactly(Map.entry("verkehr", figures.total()));
    assertThat(figures.total()).isEqualTo(contributions.countPublic(p.id(), Filter.ALL));
    openAnew("verfahren/" + p.slug() + "/statistik");
    assertThat(words())
        .contains("Zahlen", "Wege und Verkehr", "Beiträge pro Tag", "Im Internet", "Als Tabelle")
        .contains("CSV-Datei", "Grün und Klima");
  }

  @Test
  void figuresOfAProcedureWithoutContributionsSaySo() {
    openAnew("verfahren/" + running().slug() + "/statistik");
    assertThat(words()).contains("Noch ist der Tisch leer");
  }

  @Test
  void theAddressHoldsEveryChoice() {
    var wish =
        new TownWish(
            "rad weg",
            Set.of(ProcedureState.DONE, ProcedureState.RUNNING),
            "Verkehr & mehr",
            "Ost",
            ParticipationLevel.CONSULT,
            town(),
            "Mühlenstraße");
    assertThat(TownWish.of(QueryParameters.fromString(wish.query().getQueryString())))
        .isEqualTo(wish);
    assertThat(TownWish.of(QueryParameters.fromString("stand=x&stufe=y&kommune=z&suche=")))
        .isEqualTo(TownWish.ALL);
  }

  @Test
  void anAddressWithChoicesShowsThem() {
    named("Fährhaus", "");
    named("Zollhof", "Bleibt.");
    UI.getCurrent().navigate("datenschutz");
    UI.getCurrent().navigate("", QueryParameters.fromString("suche=Zollh&stand=done"));
    assertThat(words()).contains("Zollhof", "1 Verfahren gefunden").doesNotContain("Fährhaus");
    assertThat($(SearchField.class).first().getValue()).isEqualTo("Zollh");
  }

  @Test
  void moreThanAPageIsShownInPieces() {
    var series = IntStream.range(0, 32).mapToObj(i -> named("Serie " + i, "")).toList();
    UI.getCurrent().navigate("datenschutz");
    UI.getCurrent().navigate("", QueryParameters.fromString("suche=serie"));
    assertThat($(ProcedureRow.class).all()).hasSize(30);
    click("Mehr Verfahren anzeigen");
    assertThat($(ProcedureRow.class).all()).hasSize(32);
    // Other tests look at the first page of the same town.
    series.forEach(p -> procedures.save(p.with(it -> it.published = false)));
  }

  @Test
  void theOwnPositionSortsAndStaysOutOfTheAddress() {
    var far = named("Ferner Hafen", "");
    procedures.save(
        far.with(p -> p.area = Wgs84.FACTORY.toGeometry(new Envelope(9.97, 9.98, 51.98, 51.99))));
    named("Naher Hafen", "");
    UI.getCurrent().navigate("datenschutz");
    UI.getCurrent().navigate("", QueryParameters.fromString("suche=hafen"));
    $(NearPart.class).single().arrived(9.87512345, 51.98512345);
    assertThat(words()).contains("Ihr Ort liegt im Gebiet", "km entfernt", "Das Nächste zuerst");
    assertThat(words().indexOf("Naher Hafen")).isLessThan(words().indexOf("Ferner Hafen"));
    click("Nicht nach Nähe sortieren");
    assertThat(words()).doesNotContain("km entfernt");
  }
}
