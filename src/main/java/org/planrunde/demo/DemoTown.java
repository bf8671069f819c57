package org.planrunde.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.console.WelcomeNote;
import org.planrunde.demo.town.Town;
import org.planrunde.demo.town.TownGeoJson;
import org.planrunde.identity.AccountAdministration;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Municipality;
import org.planrunde.identity.MunicipalityEdit;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.dossier.Dossiers;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the fictional town once, in an installation that has no municipality yet; all of it or
 * nothing. Everything goes through the other rooms' front doors.
 */
@Component
@ConditionalOnProperty("planrunde.demo")
@Order(1)
class DemoTown implements ApplicationRunner, WelcomeNote {
  private static final long SEED = 7;
  private static final String NAME = "Lindenau an der Ahle";
  private static final String PASSWORD = "lindenau-am-tisch";
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final Municipalities municipalities;
  private final Accounts accounts;
  private final AccountAdministration administration;
  private final Procedures procedures;
  private final Dossiers dossiers;
  private final Plans plans;
  private final DemoContributions said;
  private final DemoDialogue dialogue;
  private final DemoDesk desk;
  private final DemoNeighbour neighbour;
  private final DemoModel model;
  private final DemoDesigns designs;
  private final DemoBuildingPlan buildingPlan;
  private final TransactionTemplate transaction;
  private volatile boolean isDemo;

  DemoTown(
      Municipalities municipalities,
      Accounts accounts,
      AccountAdministration administration,
      Procedures procedures,
      Dossiers dossiers,
      Plans plans,
      DemoContributions said,
      DemoDialogue dialogue,
      DemoDesk desk,
      DemoNeighbour neighbour,
      DemoModel model,
      DemoDesigns designs,
      DemoBuildingPlan buildingPlan,
      TransactionTemplate transaction) {
    this.municipalities = municipalities;
    this.accounts = accounts;
    this.administration = administration;
    this.procedures = procedures;
    this.dossiers = dossiers;
    this.plans = plans;
    this.said = said;
    this.dialogue = dialogue;
    this.desk = desk;
    this.neighbour = neighbour;
    this.model = model;
    this.designs = designs;
    this.buildingPlan = buildingPlan;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var towns = municipalities.list();
    if (towns.isEmpty()) {
      var files = buildingPlan.read();
      transaction.executeWithoutResult(status -> make(files));
    }
    var ours = municipalities.list().stream().filter(m -> m.name().equals(NAME)).findFirst();
    isDemo = ours.isPresent();
    ours.ifPresent(m -> buildingPlan.goOn(m.id()));
  }

  private void make(DemoBuildingPlan.Files files) {
    var municipality =
        municipalities.add(
            new Municipality(
                MunicipalityId.random(), NAME, "Lindenau", "#0F5B46", "/assets/lindenau.svg"));
    var moderator = account(municipality.id(), "moderation", "Moderation Lindenau", Role.MODERATOR);
    var planner = account(municipality.id(), "planung", "Planung Lindenau", Role.PLANNER);
    var boss = account(municipality.id(), "verwaltung", "Verwaltung Lindenau", Role.ADMINISTRATOR);
    desk.templates(moderator);
    var content = DemoContent.procedures();
    municipalities.save(
        boss,
        new MunicipalityEdit(
            municipality.name(),
            municipality.shortName(),
            municipality.accent(),
            "",
            DemoProcedures.texts(content.get("texts"))));
    var town = Town.draw(SEED);
    var baseMap = TownGeoJson.baseMap(town);
    layer(municipality.id(), null, "Stadtplan", true, true, "", baseMap);
    var midnight = LocalDate.now(ZONE).atStartOfDay(ZONE);
    boolean first = true;
    for (var node : content.get("procedures")) {
      var procedure =
          procedures.save(
              DemoProcedures.read(
                  node,
                  content.get("types"),
                  municipality.id(),
                  midnight,
                  first ? DemoGrid.stationSquare() : null));
      dossiers.save(
          procedure, new DemoDossiers(midnight).read(DemoContent.dossier(procedure.slug())));
      if (first) {
        drafts(procedure, town);
        model.add(boss, procedure.id(), town);
        designs.add(boss, procedure.id());
        first = false;
      }
      if (!node.get("contributions").isNull()) {
        dialogue.add(
            procedure,
            said.add(procedure, node, moderator),
            new DemoDialogue.DemoStaff(procedure.id(), moderator, planner, boss));
      }
    }
    buildingPlan.add(boss, files, town);
    playground(boss);
    neighbour.make(baseMap, midnight, PASSWORD);
  }

  /** Somebody who moderates one procedure only. */
  private void playground(Staff boss) {
    var procedure = procedures.findBySlug("spielplatz-ostpark").orElseThrow();
    var id =
        accounts.add(
            boss.municipality(), "spielplatz", "Jugendamt Lindenau", PASSWORD, Set.of(), false);
    administration.setRoles(boss, id, procedure.id(), Set.of(Role.MODERATOR));
  }

  private Staff account(MunicipalityId municipality, String login, String name, Role role) {
    var roles = Set.of(role);
    var id = accounts.add(municipality, login, name, PASSWORD, roles, false);
    return new Staff(id, municipality, name, roles);
  }

  private void drafts(Procedure procedure, Town town) {
    layer(
        procedure.municipality(),
        procedure.id(),
        "Entwurf A „Lindenhof“",
        false,
        true,
        "Westlich des Haupteingangs liegt unter den Linden ein grüner Hof, im Nordwesten ein"
            + " Fahrradparkhaus. Der Busbahnhof im Osten hat drei Steige.",
        TownGeoJson.draftA());
    layer(
        procedure.municipality(),
        procedure.id(),
        "Entwurf B",
        false,
        false,
        "Der Platz ist offen, drei Haine geben Schatten, in der Mitte liegt ein flacher Wasserlauf"
            + " zum Spielen. Die Busse halten entlang der Straße, im Osten steht eine"
            + " Mobilitätshalle.",
        TownGeoJson.draftB());
    layer(
        procedure.municipality(),
        procedure.id(),
        "Bäume mit Stammumfang",
        false,
        false,
        "",
        TownGeoJson.trees(town));
  }

  private void layer(
      MunicipalityId municipality,
      @Nullable ProcedureId procedure,
      String label,
      boolean base,
      boolean visible,
      String summary,
      byte[] geoJson) {
    plans.add(
        new Layer(
            UUID.randomUUID(),
            municipality,
            procedure,
            label,
            LayerKind.TOWN_PLAN,
            "",
            summary.isEmpty() ? Map.of() : Map.of("summary", summary),
            TownGeoJson.MARKING,
            1,
            visible,
            base),
        geoJson);
  }

  @Override
  public List<String> welcome() {
    return isDemo
        ? List.of(
            "Demo town Lindenau an der Ahle (fictional). Accounts, all with the password "
                + PASSWORD
                + ":",
            "  moderation   decides what is published        /moderation/bahnhofsvorplatz",
            "  planung      groups and reads contributions   /auswertung/bahnhofsvorplatz",
            "  verwaltung   sets up procedures and accounts  /verwaltung",
            "  spielplatz   moderates one procedure only     /moderation/spielplatz-ostpark",
            "  auenrode     runs the village next door       /verwaltung/kommune",
            "Try: write a contribution at /verfahren/bahnhofsvorplatz in one window,",
            "     log in as moderation in another, publish it and watch it appear.")
        : List.of();
  }
}
