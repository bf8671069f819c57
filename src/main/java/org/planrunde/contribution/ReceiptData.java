package org.planrunde.contribution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that this room keeps about a contribution, for whoever holds its receipt.
 *
 * @param written when it was written on a device without network, or null
 * @param redacted when a moderator last took personal data out, or null
 * @param originals the words before that, as long as they are kept
 * @param anchor where on a building, or null
 */
public record ReceiptData(
    Contribution said,
    @Nullable Instant written,
    @Nullable Instant redacted,
    List<Original> originals,
    List<Photo> photos,
    Tally tally,
    @Nullable Anchor anchor) {
  /** Keeps own copies of the lists. */
  public ReceiptData {
    originals = List.copyOf(originals);
    photos = List.copyOf(photos);
  }
}
