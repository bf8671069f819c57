package org.planrunde.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.planrunde.plan.read.Findings;
import org.planrunde.plan.read.PlanReaders;
import org.planrunde.plan.read.ReadOptions;

/**
 * Bytes that somebody uploaded, laid down for as long as they are read: some formats need a file.
 */
final class UploadedFile {
  private UploadedFile() {}

  static Findings inspect(byte[] bytes, ReadOptions options) {
    try {
      // The system makes such files readable by their owner only.
      Path file = Files.createTempFile("planrunde-upload", "");
      try {
        Files.write(file, bytes);
        return PlanReaders.inspect(file, options);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
