package org.planrunde.citymodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.CrsName;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.Message;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.storage.AfterCommit;
import org.planrunde.storage.Blobs;
import org.planrunde.storage.Folders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door to city models: sent, made into tiles in the background, shown. Sending is for
 * administrators of the procedure's municipality.
 */
@Service
public class CityModels {
  /** Largest file, in bytes; larger ones are sent packed or in parts. */
  public static final long MOST_BYTES = 1_000_000_000;

  /** Most models of one procedure. */
  public static final int MOST = 50;

  private static final int MOST_NAME = 200;
  private static final Pattern FILE = Pattern.compile("tileset\\.json|tiles/[0-9]{1,7}\\.glb");

  private final ModelStore store;
  private final Procedures procedures;
  private final Blobs blobs;
  private final Folders folders;
  private final ModelJobs jobs;

  CityModels(
      ModelStore store, Procedures procedures, Blobs blobs, Folders folders, ModelJobs jobs) {
    this.store = store;
    this.procedures = procedures;
    this.blobs = blobs;
    this.folders = folders;
    this.jobs = jobs;
  }

  /** The models of a procedure in the order in which they were sent, whatever became of them. */
  @Transactional(readOnly = true)
  public List<CityModel> list(Staff staff, ProcedureId procedure) {
    procedures.get(staff, procedure, Role.ADMINISTRATOR);
    return store.list(procedure);
  }

  /** The models of a procedure that can be looked at. */
  public List<CityModel> listReady(ProcedureId procedure) {
    return store.list(procedure).stream().filter(it -> it.state() == ModelState.READY).toList();
  }

  /**
   * Takes a model; it is made into tiles in the background.
   *
   * @throws RefusedException if it cannot be one, as far as that is seen at once
   */
  @Transactional
  public CityModelId upload(Staff staff, ProcedureId id, ModelUpload upload) {
    var procedure = procedures.get(staff, id, Role.ADMINISTRATOR);
    String crs = checkedCrs(upload.crs());
    if (store.list(id).size() >= MOST) {
      throw refused("file", "citymodel.problem.many", MOST);
    }
    var model = CityModelId.random();
    try {
      long size = Files.size(upload.file());
      if (size == 0) {
        throw refused("file", "citymodel.refused.empty");
      }
      if (size > MOST_BYTES) {
        throw refused("file", "citymodel.problem.large", MOST_BYTES / 1_000_000);
      }
      try (var content = Files.newInputStream(upload.file())) {
        var blob = blobs.put(content, MOST_BYTES, "application/octet-stream");
        store.insert(model, procedure, tidy(upload.fileName()), size, blob, crs, upload.swapped());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    AfterCommit.run(jobs::wake);
    return model;
  }

  /**
   * Tries once more what failed, in another reference system or with its axes swapped.
   *
   * @param crs the name of the system; null to take the file's word
   * @throws RefusedException if the system is not known, or if the model did not fail
   */
  @Transactional
  public void retry(Staff staff, CityModelId id, @Nullable String crs, boolean swapped) {
    get(staff, id);
    if (!store.retry(id, checkedCrs(crs), swapped)) {
      throw refused("model", "citymodel.problem.not-failed");
    }
    AfterCommit.run(jobs::wake);
  }

  /** Stops a model that is not done; one that is done stays. */
  @Transactional
  public void cancel(Staff staff, CityModelId id) {
    get(staff, id);
    store.cancel(id, Message.of("citymodel.failed.cancelled"));
  }

  /** Deletes a model with its tiles and its file. */
  @Transactional
  public void remove(Staff staff, CityModelId id) {
    get(staff, id);
    var blob = store.delete(id);
    blobs.delete(blob.stream().toList());
    AfterCommit.run(() -> folders.delete(ModelJobs.KIND, id.value()));
  }

  /** A file of a ready tileset, unless its procedure is not public yet. */
  public Optional<Path> findPublicFile(CityModelId id, String name) {
    return store
        .find(id)
        .filter(it -> procedures.find(it.procedure()).map(Procedure::published).orElse(false))
        .flatMap(it -> file(it, name));
  }

  /** A file of a ready tileset for those who work where it lies, public or not. */
  public Optional<Path> findFileAtWork(Staff staff, CityModelId id, String name) {
    return store.find(id).filter(it -> worksAt(staff, it)).flatMap(it -> file(it, name));
  }

  /** Only names that a tileset has lead anywhere, so none leads out of its folder. */
  private Optional<Path> file(CityModel model, String name) {
    if (model.state() != ModelState.READY || !FILE.matcher(name).matches()) {
      return Optional.empty();
    }
    Path tiles = folders.find(ModelJobs.KIND, model.id().value()).resolve(ModelJobs.TILES);
    return Optional.of(tiles.resolve(name)).filter(Files::isRegularFile);
  }

  private static boolean worksAt(Staff staff, CityModel model) {
    return Arrays.stream(Role.values())
        .anyMatch(role -> staff.may(role, model.municipality(), model.procedure()));
  }

  private CityModel get(Staff staff, CityModelId id) {
    var model = store.find(id).orElseThrow(() -> new NotAllowedException(Role.ADMINISTRATOR));
    procedures.get(staff, model.procedure(), Role.ADMINISTRATOR);
    return model;
  }

  private static @Nullable String checkedCrs(@Nullable String crs) {
    if (crs == null || crs.isBlank()) {
      return null;
    }
    return CrsName.parse(crs)
        .filter(it -> it.known().isPresent())
        .map(it -> crs.strip())
        .orElseThrow(() -> refused("crs", "citymodel.convert.crs", PlainText.tidy(crs)));
  }

  private static String tidy(String name) {
    String plain = PlainText.tidy(name.replaceAll("[\\p{Cntrl}\\r\\n]", " "));
    String shortened = plain.length() > MOST_NAME ? plain.substring(0, MOST_NAME) : plain;
    return shortened.isBlank() ? "-" : shortened;
  }

  private static RefusedException refused(String field, String key, Object... arguments) {
    return new RefusedException(Problem.of(field, key, arguments));
  }
}
