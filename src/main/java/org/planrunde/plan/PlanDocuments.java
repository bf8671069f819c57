package org.planrunde.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.Crs;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.raster.Affine;
import org.planrunde.plan.raster.FilePlace;
import org.planrunde.plan.raster.PlanFile;
import org.planrunde.plan.raster.PlanPlace;
import org.planrunde.plan.raster.PlanRefused;
import org.planrunde.procedure.Procedures;
import org.planrunde.storage.AfterCommit;
import org.planrunde.storage.Blobs;
import org.planrunde.storage.Folders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door to uploaded plans: sent, drawn, placed, cut into tiles, published. All of it is for
 * administrators of the procedure's municipality; residents see a published plan as a layer of
 * {@link Plans}.
 */
@Service
public class PlanDocuments {
  /** Largest file, in bytes. */
  public static final int MOST_BYTES = PlanFile.MOST_BYTES;

  /** Most plans of one procedure. */
  public static final int MOST = 50;

  private static final int MOST_VERSIONS = 30;
  private static final int LEAST_SUMMARY = 20;
  private static final int MOST_SUMMARY = 500;
  private static final int MOST_NAME = 200;
  private static final int MOST_WORLD = 2_000;

  private final PlanStore store;
  private final LayerStore layers;
  private final Procedures procedures;
  private final Blobs blobs;
  private final Folders folders;
  private final PlanJobs jobs;

  PlanDocuments(
      PlanStore store,
      LayerStore layers,
      Procedures procedures,
      Blobs blobs,
      Folders folders,
      PlanJobs jobs) {
    this.store = store;
    this.layers = layers;
    this.procedures = procedures;
    this.blobs = blobs;
    this.folders = folders;
    this.jobs = jobs;
  }

  /** The plans of a procedure in the order in which they were sent. */
  @Transactional(readOnly = true)
  public List<PlanDocument> list(Staff staff, ProcedureId procedure) {
    procedures.get(staff, procedure, Role.ADMINISTRATOR);
    return store.list(procedure);
  }

  /** The plan that a version belongs to. */
  @Transactional(readOnly = true)
  public Optional<PlanDocument> find(Staff staff, PlanVersionId version) {
    return store.find(version).filter(plan -> mayWork(staff, plan));
  }

  /**
   * Takes the first file of a new plan; it is drawn in the background.
   *
   * @throws RefusedException if it cannot be a plan, as far as that is seen at once
   */
  @Transactional
  public PlanVersionId upload(Staff staff, ProcedureId id, PlanUpload upload) {
    var procedure = procedures.get(staff, id, Role.ADMINISTRATOR);
    var fit = checked(upload);
    if (store.list(id).size() >= MOST) {
      throw refused("file", "plan.problem.many", MOST);
    }
    var plan =
        new PlanDocument(
            PlanDocumentId.random(),
            procedure.municipality(),
            id,
            PlanNames.title(fit.fileName()),
            "",
            1,
            List.of());
    store.insert(plan);
    return add(plan, fit);
  }

  /** Takes a newer file of a plan; the older one stays published until this one is. */
  @Transactional
  public PlanVersionId uploadVersion(Staff staff, PlanDocumentId id, PlanUpload upload) {
    var plan = get(staff, id);
    if (plan.versions().size() >= MOST_VERSIONS) {
      throw refused("file", "plan.problem.many-versions", MOST_VERSIONS);
    }
    return add(plan, checked(upload));
  }

  private PlanVersionId add(PlanDocument plan, PlanUpload upload) {
    var version = PlanVersionId.random();
    var blob = blobs.put(upload.content(), "application/octet-stream");
    store.insert(plan, version, blob, upload);
    wakeLater();
    return version;
  }

  private static PlanUpload checked(PlanUpload upload) {
    var name = PlanNames.tidy(upload.fileName(), MOST_NAME);
    if (upload.content().length == 0 || upload.content().length > MOST_BYTES) {
      throw refused(
          "file",
          upload.content().length == 0 ? "plan.refused.empty" : "plan.refused.large",
          MOST_BYTES / (1024 * 1024));
    }
    var world = upload.world();
    if (world != null && world.length() > MOST_WORLD) {
      throw refused("file", "plan.refused.world-file");
    }
    return new PlanUpload(name, upload.content(), world);
  }

  /** Takes a world file that came after its picture. */
  @Transactional
  public void addWorld(Staff staff, PlanVersionId id, String world) {
    get(staff, id);
    if (world.length() > MOST_WORLD) {
      throw refused("file", "plan.refused.world-file");
    }
    if (!store.addWorld(id, world)) {
      throw refused("file", "plan.problem.published");
    }
    wakeLater();
  }

  /** Draws another page, or tries once more what failed. */
  @Transactional
  public void draw(Staff staff, PlanVersionId id, int page) {
    get(staff, id);
    if (page < 1 || !store.redraw(id, page)) {
      throw refused("page", "plan.problem.published");
    }
    wakeLater();
  }

  /**
   * Places a version by points and has it cut into tiles in the background.
   *
   * @throws RefusedException if the points give no place, or if the version is published
   */
  @Transactional
  public void place(Staff staff, PlanVersionId id, List<PlanPoint> points) {
    var version = version(get(staff, id), id);
    var found = version.found();
    if (found == null) {
      throw refused("points", "plan.problem.unread");
    }
    try {
      var fit = PlanFit.of(points, found.width(), found.height());
      var georeference = fit.georeference();
      place(id, fit.crs(), georeference.affine(), points, georeference.rms());
    } catch (PlanRefused e) {
      throw new RefusedException(new Problem("points", e.sentence()));
    }
  }

  /**
   * Places a version where its own file says.
   *
   * @param epsg the system of the file's numbers
   */
  @Transactional
  public void accept(Staff staff, PlanVersionId id, int epsg) {
    var found = version(get(staff, id), id).found();
    if (found == null || found.affine() == null) {
      throw refused("crs", "plan.problem.unplaced");
    }
    try {
      var own = FilePlace.of(found.affine(), epsg, found.width(), found.height());
      new PlanPlace(own.crs(), own.affine(), found.width(), found.height());
      place(id, own.crs(), own.affine(), List.of(), null);
    } catch (PlanRefused e) {
      throw new RefusedException(new Problem("crs", e.sentence()));
    }
  }

  private void place(
      PlanVersionId id, Crs crs, Affine affine, List<PlanPoint> points, @Nullable Double rms) {
    var named =
        points.stream()
            .map(p ->
                new PlanPoint(
                    PlanNames.tidy(p.name(), 80), p.x(), p.y(), p.longitude(), p.latitude()))
            .toList();
    if (!store.place(id, crs, affine, named, rms)) {
      throw refused("points", "plan.problem.published");
    }
    wakeLater();
  }

  /** Says what a plan is called, what it shows, and how strongly it covers the map. */
  @Transactional
  public void describe(
      Staff staff, PlanDocumentId id, String title, String summary, double opacity) {
    get(staff, id);
    var name = PlainText.tidy(title);
    var words = PlainText.tidy(summary);
    var problems =
        new ArrayList<>(
            PlainText.all(
                PlainText.check("title", name, 1, 80),
                PlainText.check("summary", words, 0, MOST_SUMMARY)));
    if (!(opacity >= 0.1 && opacity <= 1)) {
      problems.add(Problem.of("opacity", "plan.problem.opacity.plan"));
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    store.describe(id, name, words, opacity);
    show(get(staff, id));
  }

  /**
   * Shows a version to the residents, in the place of the one that was shown so far.
   *
   * @throws RefusedException if it has no tiles yet, or if nobody said in words what it shows
   */
  @Transactional
  public void publish(Staff staff, PlanVersionId id) {
    var plan = get(staff, id);
    PlainText.check("summary", plan.summary(), LEAST_SUMMARY, MOST_SUMMARY)
        .ifPresent(problem -> {
          throw new RefusedException(problem);
        });
    if (version(plan, id).state() == PlanState.PUBLISHED) {
      return;
    }
    if (!store.publish(plan.id(), id)) {
      throw refused("version", "plan.problem.uncut");
    }
    show(get(staff, id));
    AfterCommit.run(
        () -> Folders.delete(folders.find(PlanJobs.KIND, id.value()).resolve(PlanWork.PIXELS)));
  }

  /** Takes a plan off the maps; its versions stay. */
  @Transactional
  public void withdraw(Staff staff, PlanDocumentId id) {
    get(staff, id);
    store.withdraw(id);
    layers.delete(id.value());
  }

  /** Deletes a plan with all its versions and files; an unknown one is none of anybody's. */
  @Transactional
  public void remove(Staff staff, PlanDocumentId id) {
    var plan = get(staff, id);
    var files = store.blobs(id);
    layers.delete(id.value());
    store.delete(id);
    blobs.delete(files);
    AfterCommit.run(() ->
        plan.versions().forEach(version -> folders.delete(PlanJobs.KIND, version.id().value())));
  }

  /** Lays the published version on the map, or lays it anew. */
  private void show(PlanDocument plan) {
    var shown = plan.versions().stream().filter(v -> v.state() == PlanState.PUBLISHED).findFirst();
    if (shown.isEmpty()) {
      return;
    }
    var version = shown.get();
    var tiling = version.tiling();
    if (tiling == null) {
      throw new IllegalStateException("no tiles of " + version.id());
    }
    layers.put(
        new Layer(
            plan.id().value(),
            plan.municipality(),
            plan.procedure(),
            plan.title(),
            LayerKind.XYZ,
            PlanTiles.address(version),
            Map.of(
                "minZoom", Integer.toString(tiling.minZoom()),
                "maxZoom", Integer.toString(tiling.maxZoom()),
                "summary", plan.summary()),
            "",
            plan.opacity(),
            true,
            false));
  }

  private PlanDocument get(Staff staff, PlanDocumentId id) {
    return store
        .find(id)
        .filter(plan -> mayWork(staff, plan))
        .orElseThrow(() -> new NotAllowedException(Role.ADMINISTRATOR));
  }

  private PlanDocument get(Staff staff, PlanVersionId id) {
    return store
        .find(id)
        .filter(plan -> mayWork(staff, plan))
        .orElseThrow(() -> new NotAllowedException(Role.ADMINISTRATOR));
  }

  private static boolean mayWork(Staff staff, PlanDocument plan) {
    return staff.may(Role.ADMINISTRATOR, plan.municipality(), plan.procedure());
  }

  private static PlanVersion version(PlanDocument plan, PlanVersionId id) {
    return plan.versions().stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow();
  }

  private void wakeLater() {
    AfterCommit.run(jobs::wake);
  }

  private static RefusedException refused(String field, String key, Object... arguments) {
    return new RefusedException(Problem.of(field, key, arguments));
  }
}
