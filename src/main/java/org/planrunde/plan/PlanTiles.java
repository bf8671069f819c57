package org.planrunde.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.storage.Folders;
import org.springframework.stereotype.Service;

/** Front door to the pictures of uploaded plans. */
@Service
public class PlanTiles {
  /** How long somebody may still see a plan that was just taken off the map. */
  private static final long TRUSTED_NANOS = 5_000_000_000L;

  private static final int MOST_KNOWN = 1_000;
  private static final int DEEPEST = 24;

  private final PlanStore store;
  private final Procedures procedures;
  private final Folders folders;

  /** Versions that everybody may see, and until when that need not be asked again. */
  private final Map<PlanVersionId, Long> open = new ConcurrentHashMap<>();

  PlanTiles(PlanStore store, Procedures procedures, Folders folders) {
    this.store = store;
    this.procedures = procedures;
    this.folders = folders;
  }

  /** Where the browser finds the tiles; another place on the ground is another address. */
  static String address(PlanVersion version) {
    var place = String.valueOf(version.crs()) + version.affine();
    return "/api/v1/plans/"
        + version.id()
        + "/{z}/{x}/{y}?v="
        + Integer.toHexString(place.hashCode());
  }

  /** True if the version is published in a procedure that is public. */
  public boolean isPublic(PlanVersionId id) {
    var now = System.nanoTime();
    var known = open.get(id);
    if (known != null && known - now > 0) {
      return true;
    }
    open.remove(id);
    if (!isPublicNow(id)) {
      return false;
    }
    if (open.size() >= MOST_KNOWN) {
      open.clear();
    }
    open.put(id, now + TRUSTED_NANOS);
    return true;
  }

  private boolean isPublicNow(PlanVersionId id) {
    return store
        .find(id)
        .filter(plan ->
            plan.versions().stream()
                .anyMatch(v -> v.id().equals(id) && v.state() == PlanState.PUBLISHED))
        .flatMap(plan -> procedures.find(plan.procedure()))
        .map(Procedure::published)
        .orElse(false);
  }

  /** True for those who work in the procedure, published or not. */
  public boolean isForStaff(Staff staff, PlanVersionId id) {
    return store
        .find(id)
        .map(plan ->
            Arrays.stream(Role.values())
                .anyMatch(role -> staff.may(role, plan.municipality(), plan.procedure())))
        .orElse(false);
  }

  /** A tile of the plan on the map; empty where the plan is not. Asks nobody for leave. */
  public Optional<byte[]> findTile(PlanVersionId id, int zoom, int x, int y) {
    return find(id, PlanWork.TILES, zoom, x, y);
  }

  /** A tile of the plan as it was drawn, before it has a place. Asks nobody for leave. */
  public Optional<byte[]> findSheet(PlanVersionId id, int zoom, int x, int y) {
    return find(id, PlanWork.SHEET, zoom, x, y);
  }

  /** The whole plan in one small picture. Asks nobody for leave. */
  public Optional<byte[]> findOverview(PlanVersionId id) {
    return read(folders.find(PlanJobs.KIND, id.value()).resolve(PlanWork.OVERVIEW));
  }

  private Optional<byte[]> find(PlanVersionId id, String kind, int zoom, int x, int y) {
    if (zoom < 0 || zoom > DEEPEST || x < 0 || y < 0) {
      return Optional.empty();
    }
    return read(
        folders
            .find(PlanJobs.KIND, id.value())
            .resolve(kind)
            .resolve(Integer.toString(zoom))
            .resolve(Integer.toString(x))
            .resolve(Integer.toString(y)));
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
