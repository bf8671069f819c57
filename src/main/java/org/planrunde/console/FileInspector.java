package org.planrunde.console;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Says what is in files of one kind, for the command {@code inspect} and by the reader of the
 * upload; found through {@link java.util.ServiceLoader}.
 */
public interface FileInspector {
  /** True if a file is of this kind, by its first bytes. */
  boolean knows(Path file) throws IOException;

  /**
   * Reads a file.
   *
   * @param crs the name of a coordinate system that the house knows; null to take the file's word
   * @param swapped the two numbers of each pair change places
   */
  Report inspect(Path file, @Nullable String crs, boolean swapped) throws IOException;

  /**
   * What came of it.
   *
   * @param json what was found; null if the file was refused
   * @param sentence the same in words, or why it was refused; in English
   */
  record Report(@Nullable String json, String sentence) {}
}
