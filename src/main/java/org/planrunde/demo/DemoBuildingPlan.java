package org.planrunde.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.planrunde.demo.town.BuildingPlanGml;
import org.planrunde.demo.town.BuildingPlanSheet;
import org.planrunde.demo.town.Parcels;
import org.planrunde.demo.town.Town;
import org.planrunde.demo.town.TownGeoJson;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.LayerLooks;
import org.planrunde.plan.LayerStyle;
import org.planrunde.plan.LayerStyle.Category;
import org.planrunde.plan.Paint;
import org.planrunde.plan.PlanDocument;
import org.planrunde.plan.PlanDocuments;
import org.planrunde.plan.PlanPoint;
import org.planrunde.plan.PlanState;
import org.planrunde.plan.PlanUpload;
import org.planrunde.plan.PlanVersion;
import org.planrunde.plan.Plans;
import org.planrunde.plan.Stroke;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.ReadOptions;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings Bebauungsplan 17 in as an administrator would: the plan as XPlanGML, its parcels as a
 * Shapefile, and its sheet as a PDF that is fitted by crosses of the grid, cut and published. The
 * sheet is drawn in the background, so that this goes on after the town is there, and after a
 * restart.
 */
@Component
class DemoBuildingPlan {
  private static final Logger LOG = LoggerFactory.getLogger(DemoBuildingPlan.class);
  private static final String SLUG = "bebauungsplan-17";
  private static final String SHEET = "Planzeichnung_Vorentwurf.pdf";
  private static final String TITLE = "Planzeichnung (Vorentwurf)";
  private static final String SUMMARY =
      "Nördlich der Gleise liegen vier Wohngebiete um einen grünen Quartiersplatz, davor drei"
          + " Mischgebiete und eine Kita. Ein begrünter Wall schützt vor dem Lärm der Bahn. Die"
          + " Planstraße A verbindet Lilienthalweg und Dieselweg, der Daimlerweg wird zum Fußweg.";
  private static final String PARCELS =
      "15 Flurstücke: im Norden Brache, ein Lagerplatz und ein Gehölz an der Speicherstraße, im"
          + " Süden entbehrliches Bahngelände und die Böschung, dazwischen drei Straßen.";

  private final Plans plans;
  private final LayerLooks looks;
  private final PlanDocuments documents;
  private final Procedures procedures;
  private final Accounts accounts;
  private final TransactionTemplate both;

  /** Whose plan is still on its way; null when nothing is left to do. */
  private volatile @Nullable MunicipalityId underway;

  DemoBuildingPlan(
      Plans plans,
      LayerLooks looks,
      PlanDocuments documents,
      Procedures procedures,
      Accounts accounts,
      TransactionTemplate both) {
    this.plans = plans;
    this.looks = looks;
    this.documents = documents;
    this.procedures = procedures;
    this.accounts = accounts;
    this.both = both;
  }

  /** What the readers find in the two files of geodata. */
  record Files(CompletableFuture<Findings> plan, CompletableFuture<Findings> parcels) {}

  /** Begins to read them, each in a process of its own, while the town is drawn. */
  Files read() {
    Executor threads = Thread::startVirtualThread;
    return new Files(
        CompletableFuture.supplyAsync(
            () -> plans.inspect(BuildingPlanGml.bytes(), ReadOptions.NONE), threads),
        CompletableFuture.supplyAsync(
            () -> plans.inspect(Parcels.zip(), ReadOptions.NONE), threads));
  }

  /** Adds the layers, and sends the sheet in. */
  void add(Staff boss, Files files, Town town) {
    var procedure = procedures.findBySlug(SLUG).orElseThrow();
    add(boss, like(procedure, "Flurstücke", PARCELS, false), files.parcels());
    add(boss, like(procedure, "B-Plan 17", SUMMARY, true), files.plan());
    plans.list(procedure).stream()
        .filter(layer -> layer.procedure() != null)
        .forEach(layer -> dress(boss, layer));
    var pdf = BuildingPlanSheet.pdf(town);
    var version = documents.upload(boss, procedure.id(), new PlanUpload(SHEET, pdf, null));
    var sheet = documents.find(boss, version).orElseThrow();
    documents.describe(boss, sheet.id(), TITLE, SUMMARY, 0.9);
  }

  /** A machine on which no reader gets its time has a demo all the same. */
  private void add(Staff boss, Layer like, CompletableFuture<Findings> found) {
    try {
      plans.add(boss, like, found.join());
    } catch (CompletionException e) {
      LOG.warn("The demo goes without {}", like.label(), e);
    }
  }

  private static Layer like(Procedure procedure, String label, String summary, boolean visible) {
    return new Layer(
        UUID.randomUUID(),
        procedure.municipality(),
        procedure.id(),
        label,
        LayerKind.GEOJSON,
        "",
        Map.of("summary", summary),
        TownGeoJson.MARKING,
        0.9,
        visible,
        false);
  }

  /** A short name in plain words, and a look by which it is known; the areas have theirs. */
  private void dress(Staff boss, Layer layer) {
    var part = layer.label().replaceFirst(".*: ", "");
    switch (part) {
      case "Geltungsbereich" ->
          dress(
              boss,
              layer,
              "B-Plan 17: Grenze",
              plain("Geltungsbereich", Paint.GREY, Stroke.DASHED));
      case "Flächen" -> plans.update(boss, layer.id(), "B-Plan 17: Flächen", 0.9, true);
      case "Linien" ->
          dress(
              boss, layer, "B-Plan 17: Baugrenzen", plain("Baugrenze", Paint.BLUE, Stroke.DASHED));
      case "Punkte" ->
          dress(boss, layer, "B-Plan 17: Bäume", plain("Neuer Baum", Paint.GREEN, Stroke.SOLID));
      default -> looks.show(boss, layer.id(), 0.9, Optional.of(uses()));
    }
  }

  private void dress(Staff boss, Layer layer, String label, LayerStyle style) {
    plans.update(boss, layer.id(), label, 0.9, true);
    looks.show(boss, layer.id(), 0.9, Optional.of(style));
  }

  private static LayerStyle plain(String label, Paint paint, Stroke stroke) {
    return LayerStyle.plain(label, paint, stroke);
  }

  private static LayerStyle uses() {
    var paints =
        Map.of(
            "Brachfläche", Paint.GREY,
            "Bahngelände, entbehrlich", Paint.RUST,
            "Lagerplatz", Paint.AMBER,
            "Gehölz", Paint.GREEN,
            "Böschung", Paint.TEAL,
            "Straße", Paint.VERKEHR);
    return new LayerStyle(
        "NUTZUNG",
        paints.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(it -> new Category(it.getKey(), it.getKey(), it.getValue(), Stroke.SOLID))
            .toList());
  }

  /** Looks after the sheet from now on, if it is not shown yet. */
  void goOn(MunicipalityId municipality) {
    underway = municipality;
  }

  /** The next step as soon as the last one's work is done. */
  @Scheduled(fixedDelayString = "PT1S")
  void step() {
    var municipality = underway;
    try {
      if (municipality != null && isDone(municipality)) {
        underway = null;
      }
    } catch (RuntimeException e) {
      underway = null;
      LOG.warn("The demo's sheet stays as it is until the next start", e);
    }
  }

  private boolean isDone(MunicipalityId municipality) {
    var boss =
        accounts.list(municipality).stream()
            .filter(staff -> staff.roles().contains(Role.ADMINISTRATOR))
            .findFirst();
    var procedure = procedures.findBySlug(SLUG).map(Procedure::id);
    return boss.isEmpty()
        || procedure.isEmpty()
        || sheet(boss.get(), procedure.get()).map(plan -> isDone(boss.get(), plan)).orElse(true);
  }

  private Optional<PlanDocument> sheet(Staff boss, ProcedureId procedure) {
    return documents.list(boss, procedure).stream()
        .filter(plan -> plan.title().equals(TITLE) && plan.versions().size() == 1)
        .findFirst();
  }

  /** Whoever took it off the map or tried another file has taken over. */
  private boolean isDone(Staff boss, PlanDocument plan) {
    var version = plan.newest();
    if (version.shownFrom() != null) {
      return true;
    }
    switch (version.state()) {
      case READ -> documents.place(boss, version.id(), points(version));
      // It covers the whole map with paper: whoever wants it switches it on.
      case TILED ->
          both.executeWithoutResult(status -> {
            documents.publish(boss, version.id());
            plans.update(boss, plan.id().value(), TITLE, plan.opacity(), false);
          });
      default -> {}
    }
    return version.state() == PlanState.FAILED;
  }

  private static List<PlanPoint> points(PlanVersion version) {
    var found = Objects.requireNonNull(version.found());
    double scale = found.width() / BuildingPlanSheet.WIDTH;
    return BuildingPlanSheet.corners().stream()
        .map(it ->
            new PlanPoint(it.name(), it.x() * scale, it.y() * scale, it.place().x, it.place().y))
        .toList();
  }
}
