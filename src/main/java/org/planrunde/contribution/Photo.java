package org.planrunde.contribution;

import java.util.UUID;

/**
 * A stored photo, upright and without metadata.
 *
 * @param position from 1; 0 as long as it belongs to a draft
 * @param alt what there is to see, or empty
 * @param width of the large size, in pixels
 */
public record Photo(
    UUID upload, int position, String alt, int width, int height, UUID large, UUID small) {
  UUID blob(PhotoSize size) {
    return size == PhotoSize.LARGE ? large : small;
  }
}
