package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Draft;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.testing.Fixtures;
import org.planrunde.ui.FeatureChosen;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.MapCompared;
import tools.jackson.databind.json.JsonMapper;

/** List, filter and one contribution of a procedure. */
class ProcedureViewTest extends ResidentTest {
  private static Draft said(Procedure procedure, String category, String title, String where) {
    return new Draft(
        UUID.randomUUID(),
        procedure.id(),
        category,
        "idee",
        title,
        "Bitte bald.",
        "Kim",
        null,
        where,
        true,
        Channel.ONLINE);
  }

  private static Phase phase(int fromDays, int toDays) {
    var now = Instant.now();
    return new Phase(
        "Ideen", now.plus(Duration.ofDays(fromDays)), now.plus(Duration.ofDays(toDays)), true);
  }

  @Test
  void listAndFilterByAddress() {
    var procedure = running();
    contributions.submit(said(procedure, "gruen", "Mehr Linden", ""));
    contributions.submit(said(procedure, "verkehr", "Breite Wege", "am Kiosk"));
    open(Addresses.procedure(procedure.slug()));
    assertThat(words()).contains("Mehr Linden", "Breite Wege", "2 von 2", "Beitrag schreiben");
    click("Filtern");
    choose("Grün und Klima");
    assertThat(words()).contains("Mehr Linden").doesNotContain("Breite Wege");
    UI.getCurrent()
        .navigate(
            Addresses.procedure(procedure.slug()), QueryParameters.fromString("thema=verkehr"));
    assertThat(words()).contains("Breite Wege").doesNotContain("Mehr Linden");
  }

  @Test
  void placeInWordsStandsAloneAndNoPlaceIsSaid() {
    var procedure = running();
    contributions.submit(said(procedure, "verkehr", "Breite Wege", "am Kiosk"));
    open(Addresses.procedure(procedure.slug()));
    assertThat(words()).contains("am Kiosk · Wege").doesNotContain("Ohne bestimmten Ort");
    contributions.submit(said(procedure, "verkehr", "Tempo 30", ""));
    openAnew(Addresses.procedure(procedure.slug()));
    assertThat(words()).contains("Ohne bestimmten Ort · Wege");
  }

  @Test
  void oneContributionHasAnAddress() {
    var procedure = running();
    var code = contributions.submit(said(procedure, "gruen", "Mehr Linden", "am Kiosk")).code();
    open(Addresses.contribution(procedure.slug(), code));
    assertThat(words()).contains("Mehr Linden", "Bitte bald.", "Kim, ", "Grün und Klima · Idee");
    open(Addresses.contribution(procedure.slug(), "0000"));
    assertThat(words()).contains("Diesen Beitrag gibt es hier nicht").doesNotContain("Mehr Linden");
  }

  @Test
  void beforeItOpensItSaysWhenAndOffersNoButton() {
    var procedure =
        procedures.save(Fixtures.procedure(town(), ModerationPolicy.AFTER, List.of(phase(20, 40))));
    open(Addresses.form(procedure.slug()));
    assertThat(words())
        .contains("Beiträge sind ab dem", "Hier hat noch niemand etwas geschrieben.")
        .doesNotContain("Beitrag schreiben", "Der erste Platz ist Ihrer");
  }

  @Test
  void afterItClosedItSaysSoAndNamesTheResult() {
    var closed = Fixtures.procedure(town(), ModerationPolicy.AFTER, List.of(phase(-9, -1)));
    procedures.save(closed);
    open(Addresses.procedure(closed.slug()));
    assertThat(words())
        .contains("Die Zeit für Beiträge ist vorbei")
        .doesNotContain("Beitrag schreiben", "Ergebnis liegt vor");
    var done =
        procedures.save(
            with(
                Fixtures.procedure(town(), ModerationPolicy.AFTER, List.of(phase(-9, -1))),
                new ProcedureText("Hafen", "", "", "", "", "", "", "Er bleibt.")));
    open(Addresses.procedure(done.slug()));
    assertThat(words()).contains("Ergebnis liegt vor", "Die Zeit für Beiträge ist vorbei");
  }

  @Test
  void aFeatureOfALayerBecomesThePlaceOfAContribution() {
    var procedure = running();
    openAnew(Addresses.procedure(procedure.slug()));
    var map = $(MapCanvas.class).single();
    assertThat(map.getElement().getProperty("writable", false)).isTrue();
    ComponentUtil.fireEvent(
        map,
        new FeatureChosen(
            map,
            true,
            new JsonMapper()
                .readTree("{\"at\":{\"type\":\"Point\",\"coordinates\":[9.875,51.985]}}")));
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo(Addresses.form(procedure.slug()));
    assertThat($(MapCanvas.class).single().getElement().getPropertyRaw("placing").toString())
        .contains("9.875,51.985");
  }

  @Test
  void aComparisonStaysInTheAddressWhileTheListIsLeft() {
    var procedure = running();
    var code = contributions.submit(said(procedure, "gruen", "Mehr Linden", "am Kiosk")).code();
    openAnew(Addresses.procedure(procedure.slug()));
    var map = $(MapCanvas.class).single();
    ComponentUtil.fireEvent(
        map,
        new MapCompared(map, true, new JsonMapper().readTree("{\"left\":\"\",\"right\":\"a1\"}")));
    open(Addresses.contribution(procedure.slug(), code));
    assertThat(((ProcedureView) getCurrentView()).listPath()).endsWith("?vergleich=heute.a1");
    ComponentUtil.fireEvent(map, new MapCompared(map, true, new JsonMapper().readTree("{}")));
    assertThat(((ProcedureView) getCurrentView()).listPath()).doesNotContain("vergleich");
  }

  @Test
  void anUnknownProcedureIsNotFound() {
    open(Addresses.procedure("gibt-es-nicht"));
    assertThat(getCurrentView()).isNotInstanceOf(ProcedureView.class);
  }
}
