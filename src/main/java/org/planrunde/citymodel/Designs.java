package org.planrunde.citymodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.planrunde.citymodel.design.DesignLimits;
import org.planrunde.identity.NotAllowedException;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.storage.Blobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door to design models: checked, put in, placed, shown. All but looking is for
 * administrators of the procedure's municipality.
 */
@Service
public class Designs {
  /** Largest file, in bytes. */
  public static final long MOST_BYTES = DesignLimits.USUAL.bytes();

  /** Most designs of one procedure. */
  public static final int MOST = 20;

  /** Most variants of one procedure: each is a button. */
  public static final int MOST_VARIANTS = 5;

  private static final String MEDIA_TYPE = "model/gltf-binary";
  private static final int MOST_NAME = 200;

  /** Where a design begins whose procedure has no area: the middle of Germany. */
  private static final double MIDDLE_LONGITUDE = 10.45;

  private static final double MIDDLE_LATITUDE = 51.16;

  private final DesignStore store;
  private final DesignWorker worker;
  private final Procedures procedures;
  private final Blobs blobs;

  Designs(DesignStore store, DesignWorker worker, Procedures procedures, Blobs blobs) {
    this.store = store;
    this.worker = worker;
    this.procedures = procedures;
    this.blobs = blobs;
  }

  /**
   * Reads a file in a process of its own, which takes up to half a minute; call it without a
   * transaction and without a screen's lock.
   *
   * @throws RefusedException with the sentence that says why it is no good
   */
  public CheckedDesign check(Path file) {
    try {
      long size = Files.size(file);
      if (size == 0 || size > MOST_BYTES) {
        throw refused(
            "file",
            size == 0 ? "citymodel.refused.empty" : "citymodel.design.too-large",
            MOST_BYTES / 1_000_000 + " MB");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return worker.check(file);
  }

  /** The designs of a procedure in the order in which they were put in. */
  @Transactional(readOnly = true)
  public List<Design> list(Staff staff, ProcedureId procedure) {
    procedures.get(staff, procedure, Role.ADMINISTRATOR);
    return store.list(procedure);
  }

  /** The designs of a procedure that residents see, oldest first. */
  public List<Design> listShown(ProcedureId procedure) {
    return store.list(procedure).stream().filter(Design::shown).toList();
  }

  /** A design that residents do not see now, for staff who read what was said about it. */
  public Optional<Design> findWithdrawn(ProcedureId procedure, String id) {
    return store.list(procedure).stream()
        .filter(it -> !it.shown() && it.id().toString().equals(id))
        .findFirst();
  }

  /**
   * Takes a checked design into a procedure, in the middle of its area and not shown yet.
   *
   * @param variant its name where it is the first; later ones begin with that of the one before
   * @throws RefusedException if there are too many
   */
  @Transactional
  public DesignId add(
      Staff staff, ProcedureId id, String fileName, String variant, CheckedDesign checked) {
    var procedure = procedures.get(staff, id, Role.ADMINISTRATOR);
    var others = store.list(id);
    if (others.size() >= MOST) {
      throw refused("file", "citymodel.design.many", MOST);
    }
    var name = tidy(fileName, MOST_NAME);
    var part = others.isEmpty() ? variant : others.getLast().words().variant();
    try (var content = Files.newInputStream(checked.file())) {
      var design =
          new Design(
              DesignId.random(),
              procedure.municipality(),
              id,
              new DesignWords(tidy(part, DesignWords.MOST_VARIANT), title(name), ""),
              name,
              Files.size(checked.file()),
              checked.facts(),
              middle(procedure),
              false);
      store.insert(design, blobs.put(content, Blobs.MOST_BYTES, MEDIA_TYPE));
      return design.id();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String title(String fileName) {
    return tidy(fileName.replaceFirst("\\.[^.]*$", "").replace('_', ' '), DesignWords.MOST_TITLE);
  }

  private static Placement middle(Procedure procedure) {
    var area = procedure.area();
    if (area == null) {
      return Placement.at(MIDDLE_LONGITUDE, MIDDLE_LATITUDE);
    }
    var middle = area.getCentroid();
    return Placement.at(middle.getX(), middle.getY());
  }

  /**
   * Names a design and tells what it shows.
   *
   * @throws RefusedException if something is missing or too long
   */
  @Transactional
  public void describe(Staff staff, DesignId id, DesignWords words) {
    var design = get(staff, id);
    var tidy =
        new DesignWords(
            PlainText.tidy(words.variant()),
            PlainText.tidy(words.title()),
            PlainText.tidy(words.summary()));
    refuse(DesignProblems.of(tidy, design.shown()));
    var variants =
        store.list(design.procedure()).stream()
            .filter(it -> !it.id().equals(id))
            .map(it -> it.words().variant())
            .distinct()
            .toList();
    if (variants.size() >= MOST_VARIANTS && !variants.contains(tidy.variant())) {
      throw refused("variant", "citymodel.design.many-variants", MOST_VARIANTS);
    }
    store.describe(id, tidy);
  }

  /**
   * Puts a design somewhere else.
   *
   * @throws RefusedException if a number is none, or out of its bounds
   */
  @Transactional
  public void place(Staff staff, DesignId id, Placement placement) {
    get(staff, id);
    refuse(DesignProblems.of(placement));
    store.place(id, placement);
  }

  /**
   * Lets residents see a design, or no longer.
   *
   * @throws RefusedException if it cannot be told to those who see no scene
   */
  @Transactional
  public void show(Staff staff, DesignId id, boolean shown) {
    var design = get(staff, id);
    if (shown) {
      refuse(DesignProblems.of(design.words(), true));
    }
    store.show(id, shown);
  }

  /** Deletes a design with its file. */
  @Transactional
  public void remove(Staff staff, DesignId id) {
    get(staff, id);
    blobs.delete(store.delete(id).stream().toList());
  }

  /** The file of a design that residents see, if its procedure is public. */
  public Optional<Path> findPublicFile(DesignId id) {
    return store
        .find(id)
        .filter(Design::shown)
        .filter(it -> procedures.find(it.procedure()).map(Procedure::published).orElse(false))
        .flatMap(it -> file(it.id()));
  }

  /** The file of a design for those who work where it lies, shown or not. */
  public Optional<Path> findFileAtWork(Staff staff, DesignId id) {
    return store.find(id).filter(it -> worksAt(staff, it)).flatMap(it -> file(it.id()));
  }

  private Optional<Path> file(DesignId id) {
    return store.findBlob(id).flatMap(blobs::file);
  }

  private static boolean worksAt(Staff staff, Design design) {
    return Arrays.stream(Role.values())
        .anyMatch(role -> staff.may(role, design.municipality(), design.procedure()));
  }

  private Design get(Staff staff, DesignId id) {
    var design = store.find(id).orElseThrow(() -> new NotAllowedException(Role.ADMINISTRATOR));
    procedures.get(staff, design.procedure(), Role.ADMINISTRATOR);
    return design;
  }

  private static String tidy(String text, int most) {
    String plain = PlainText.tidy(text.replaceAll("[\\p{Cntrl}]", " "));
    String shortened = plain.length() > most ? plain.substring(0, most) : plain;
    return shortened.isBlank() ? "-" : shortened;
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new RefusedException(new ArrayList<>(problems));
    }
  }

  private static RefusedException refused(String field, String key, Object... arguments) {
    return new RefusedException(Problem.of(field, key, arguments));
  }
}
