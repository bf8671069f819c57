package org.planrunde.plan.raster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.Message;

/**
 * What a file turned out to be.
 *
 * @param format such as {@code PDF} or {@code PNG}
 * @param pages how many pages there are; 1 for pictures
 * @param page which of them the sheet shows, from 1
 * @param width of the sheet in pixels
 * @param height of the sheet in pixels
 * @param dpi pixels of the sheet in an inch of paper; 0 if the file knows no paper
 * @param epsg of the system that the file says it lies in; 0 if it says none
 * @param affine the place that the file brings along, in that system or in one that must be asked
 *     for; null if it brings none
 * @param warnings what should be known before it is published
 */
public record Found(
    String format,
    int pages,
    int page,
    int width,
    int height,
    int dpi,
    int epsg,
    @Nullable Affine affine,
    List<Message> warnings) {
  /** Keeps an own copy of the warnings. */
  public Found {
    warnings = List.copyOf(warnings);
  }
}
