package org.planrunde.identity;

import java.util.List;
import java.util.Optional;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.kernel.Slugs;
import org.planrunde.storage.AfterCommit;
import org.planrunde.storage.image.SafeImage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door to the municipalities of this installation. */
@Service
public class Municipalities {
  /** Longest edge of a logo as it is kept, in pixels. */
  private static final int LOGO_EDGE = 512;

  private final MunicipalityStore store;
  private final KnownTowns known;

  Municipalities(MunicipalityStore store, KnownTowns known) {
    this.store = store;
    this.known = known;
  }

  /** All municipalities of this installation by name. */
  public List<Municipality> list() {
    return store.list();
  }

  /** The municipality, if there is no other one. */
  public Optional<Municipality> findOnly() {
    return Optional.of(list()).filter(all -> all.size() == 1).map(List::getFirst);
  }

  /** The municipality with this name in addresses. */
  public Optional<Municipality> findBySlug(String slug) {
    return list().stream().filter(m -> m.slug().equals(slug)).findFirst();
  }

  /**
   * The municipality with this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Municipality get(MunicipalityId id) {
    return list().stream()
        .filter(m -> m.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no municipality " + id));
  }

  /** The municipality whose own pages are asked for by this host, or the only one. */
  public Optional<Municipality> findAt(String host) {
    var all = known.list();
    return all.stream()
        .filter(m -> host.equalsIgnoreCase(m.host()))
        .findFirst()
        .or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
  }

  /** Adds a municipality; a slug that is taken gets a number behind it. */
  @Transactional
  public Municipality add(Municipality wanted) {
    var slug = Slugs.free(wanted.slug(), "kommune", Municipality.MAX_SLUG, store::hasSlug);
    var municipality =
        new Municipality(
            wanted.id(),
            slug,
            wanted.name(),
            wanted.shortName(),
            wanted.accent(),
            wanted.crest(),
            wanted.host());
    store.insert(municipality);
    AfterCommit.run(known::forget);
    return municipality;
  }

  /** What the municipality says about itself. */
  public MunicipalityTexts texts(MunicipalityId id) {
    return store.texts(id).orElse(MunicipalityTexts.NONE);
  }

  /**
   * Changes the municipality of an administrator.
   *
   * @throws RefusedException with every field that is not fit; nothing is stored then
   */
  @Transactional
  public void save(Staff staff, MunicipalityEdit typed) {
    staff.require(Role.ADMINISTRATOR, staff.municipality());
    var edit = typed.tidy();
    var problems = edit.problems();
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    try {
      store.update(staff.municipality(), edit);
    } catch (DuplicateKeyException _) {
      throw new RefusedException(Problem.of("host", "identity.town.problem.host.taken"));
    }
    AfterCommit.run(known::forget);
  }

  /**
   * Keeps a PNG or JPEG as the logo, written anew.
   *
   * @throws org.planrunde.storage.image.ImageRefused if the file is not fit
   */
  @Transactional
  public void saveLogo(Staff staff, byte[] file) {
    staff.require(Role.ADMINISTRATOR, staff.municipality());
    store.saveLogo(staff.municipality(), "image/png", SafeImage.readMark(file, LOGO_EDGE));
    AfterCommit.run(known::forget);
  }

  /** Takes the logo away; the crest that ships for a demo stays. */
  @Transactional
  public void removeLogo(Staff staff) {
    staff.require(Role.ADMINISTRATOR, staff.municipality());
    store.removeLogo(staff.municipality());
    AfterCommit.run(known::forget);
  }

  /** The logo of the municipality with this slug. */
  public Optional<Logo> findLogo(String slug) {
    return store.findLogo(slug);
  }
}
