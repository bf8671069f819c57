package org.planrunde.contribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.kernel.RefusedException;
import org.planrunde.storage.Blobs;
import org.planrunde.storage.image.ImageRefused;
import org.planrunde.storage.image.Picture;
import org.planrunde.storage.image.SafeImage;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Front door to photos. A photo is sent while the contribution is still written and belongs to the
 * draft; {@link Contributions#submit} makes it part of the contribution. What no contribution took
 * and nobody looked at for seven days is deleted.
 */
@Service
public class Photos {
  /** Most photos of one contribution. */
  public static final int MOST = 5;

  /** Largest file that is looked at, in bytes. */
  public static final int MOST_BYTES = SafeImage.MOST_BYTES;

  /** More unsent photos than this are no people writing: about three gigabytes. */
  private static final int MOST_UNUSED = 5000;

  private static final Duration KEPT = Drafts.KEPT;
  private static final String JPEG = "image/jpeg";

  private final PhotoStore store;
  private final Blobs blobs;
  private final TransactionTemplate transaction;

  /** Files that are in memory whole at the same time; others wait on the disk. */
  private final Semaphore inMemory = new Semaphore(4, true);

  Photos(PhotoStore store, Blobs blobs, TransactionTemplate transaction) {
    this.store = store;
    this.blobs = blobs;
    this.transaction = transaction;
  }

  /**
   * Takes a file for a draft; committed when it returns. The file is written anew in all sizes,
   * upright and without metadata, and is itself not kept.
   *
   * @return under which the sender, and nobody else, knows the photo
   * @throws RefusedException for the field {@code photos} if it is no photo that we can read
   */
  public UUID add(InputStream file) {
    @Nullable Path spooled = null;
    try {
      spooled = Files.createTempFile("planrunde-photo", ".part");
      try (var out = Files.newOutputStream(spooled)) {
        var rest = MOST_BYTES + 1;
        var buffer = new byte[64 * 1024];
        for (int n = file.read(buffer); n >= 0 && rest > 0; n = file.read(buffer)) {
          out.write(buffer, 0, Math.min(n, rest));
          rest -= Math.min(n, rest);
        }
      }
      inMemory.acquireUninterruptibly();
      try {
        return add(Files.readAllBytes(spooled));
      } finally {
        inMemory.release();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(spooled);
    }
  }

  private static void delete(@Nullable Path spooled) {
    try {
      if (spooled != null) {
        Files.deleteIfExists(spooled);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for a file that is in memory already. */
  public UUID add(byte[] file) {
    if (store.countUnused() >= MOST_UNUSED) {
      throw refused("busy");
    }
    var sizes = read(file);
    return Objects.requireNonNull(transaction.execute(status -> insert(sizes)));
  }

  private static List<Picture> read(byte[] file) {
    try {
      return SafeImage.read(file, PhotoSize.LARGE.edge(), PhotoSize.SMALL.edge());
    } catch (ImageRefused e) {
      throw refused(e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private static RefusedException refused(String why) {
    return new RefusedException(Problem.of("photos", "contribution.problem.photo." + why));
  }

  private UUID insert(List<Picture> sizes) {
    var large = sizes.getFirst();
    var photo =
        new Photo(
            UUID.randomUUID(),
            0,
            "",
            large.width(),
            large.height(),
            blobs.put(large.jpeg(), JPEG),
            blobs.put(sizes.getLast().jpeg(), JPEG));
    store.insert(photo);
    return photo.upload();
  }

  /** The photos of a draft that are still there; they are kept for seven days more. */
  @Transactional
  public Map<UUID, Photo> listDraft(Collection<UUID> uploads) {
    return store.touch(uploads);
  }

  /** Deletes photos of a draft at once; those of a contribution stay. */
  @Transactional
  public void drop(Collection<UUID> uploads) {
    blobs.delete(store.deleteUnused(uploads));
  }

  /** Deletes every photo of a draft that nobody has looked at for seven days; says how many. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
  @Transactional
  public int forgetOld() {
    var old = store.deleteUnused(Instant.now().minus(KEPT));
    blobs.delete(old);
    return old.size() / PhotoSize.values().length;
  }

  /**
   * Makes the photos those of a contribution, in this order. One that belongs to another
   * contribution of the same author by now is copied.
   *
   * @throws RefusedException if one is gone
   */
  void link(ContributionId id, List<DraftPhoto> photos) {
    if (!photos.isEmpty() && store.uploadsOf(id).isEmpty()) {
      for (int i = 0; i < photos.size(); i++) {
        if (!store.link(id, i + 1, photos.get(i))) {
          copy(photos.get(i).upload());
          store.link(id, i + 1, photos.get(i));
        }
      }
    }
  }

  private void copy(UUID upload) {
    var other = store.findByUpload(upload).stream().findFirst().orElseThrow(() -> refused("gone"));
    store.insert(
        new Photo(
            upload,
            0,
            "",
            other.width(),
            other.height(),
            blobs.put(blobs.read(other.large()).orElseThrow(() -> refused("gone")), JPEG),
            blobs.put(blobs.read(other.small()).orElseThrow(() -> refused("gone")), JPEG)));
  }

  /** True if the contribution has just these photos. */
  boolean same(ContributionId id, List<DraftPhoto> photos) {
    return store.uploadsOf(id).equals(photos.stream().map(DraftPhoto::upload).toList());
  }

  /** Says anew what the photos of a contribution show, in their order. */
  void describe(ContributionId id, List<String> descriptions) {
    for (int i = 0; i < descriptions.size(); i++) {
      store.describe(id, i + 1, descriptions.get(i));
    }
  }

  /** Deletes the photos of a contribution in the caller's transaction. */
  void erase(ContributionId id) {
    blobs.delete(store.delete(id));
  }

  /** The photos of those contributions that everybody may see. */
  public Map<ContributionId, List<Photo>> listPublic(Collection<ContributionId> ids) {
    return store.listPublic(ids);
  }

  /** The photo if everybody may see it. */
  public Optional<Photo> findPublic(ProcedureId procedure, String code, int position) {
    return store.findPublic(procedure, code, position);
  }

  /** The photos of a contribution whatever its state: for its author and for staff only. */
  public List<Photo> list(ContributionId id) {
    return store.list(id);
  }

  /** The bytes of a photo, a JPEG; empty if it was deleted meanwhile. */
  public Optional<byte[]> read(Photo photo, PhotoSize size) {
    return blobs.read(photo.blob(size));
  }

  /** A checksum of the bytes of a photo, in hexadecimal signs. */
  public Optional<String> checksum(Photo photo, PhotoSize size) {
    return blobs.find(photo.blob(size)).map(blob -> blob.sha256());
  }
}
