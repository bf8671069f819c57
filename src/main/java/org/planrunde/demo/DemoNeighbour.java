package org.planrunde.demo;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.planrunde.demo.town.TownGeoJson;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Municipality;
import org.planrunde.identity.MunicipalityEdit;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.dossier.Dossiers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A village beside the town, invented too, so that there are two municipalities to try. */
@Component
@ConditionalOnProperty("planrunde.demo")
class DemoNeighbour {
  private static final String NAME = "Auenrode";
  private static final String ACCENT = "#8A3B12";

  private final Municipalities municipalities;
  private final Accounts accounts;
  private final Procedures procedures;
  private final Dossiers dossiers;
  private final Plans plans;
  private final DemoContributions said;

  DemoNeighbour(
      Municipalities municipalities,
      Accounts accounts,
      Procedures procedures,
      Dossiers dossiers,
      Plans plans,
      DemoContributions said) {
    this.municipalities = municipalities;
    this.accounts = accounts;
    this.procedures = procedures;
    this.dossiers = dossiers;
    this.plans = plans;
    this.said = said;
  }

  /** Makes the village with one procedure and one account. */
  void make(byte[] baseMap, ZonedDateTime midnight, String password) {
    var content = DemoContent.neighbour();
    var town =
        municipalities.add(new Municipality(MunicipalityId.random(), NAME, NAME, ACCENT, null));
    var roles = Set.of(Role.ADMINISTRATOR);
    var name = "Gemeinde " + NAME;
    var boss =
        new Staff(
            accounts.add(town.id(), "auenrode", name, password, roles, false),
            town.id(),
            name,
            roles);
    municipalities.save(
        boss,
        new MunicipalityEdit(NAME, NAME, ACCENT, "", DemoProcedures.texts(content.get("texts"))));
    plans.add(
        boss,
        new Layer(
            UUID.randomUUID(),
            town.id(),
            null,
            "Karte der Umgebung",
            LayerKind.TOWN_PLAN,
            "",
            Map.of(),
            TownGeoJson.MARKING,
            1,
            true,
            true),
        baseMap);
    var node = content.get("procedure");
    var procedure =
        procedures.save(
            boss, DemoProcedures.read(node, content.get("types"), town.id(), midnight, null));
    dossiers.save(boss, procedure.id(), new DemoDossiers(midnight).read(content.get("dossier")));
    said.add(procedure, node, boss);
  }
}
