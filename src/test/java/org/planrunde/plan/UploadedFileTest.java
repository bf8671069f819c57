package org.planrunde.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.geo.CrsName;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.read.PlanReaders;
import org.planrunde.plan.read.ReadOptions;

/** Files of geodata on their way through a process of their own. */
class UploadedFileTest {
  private static final byte[] WAY =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "Weg"}, "geometry":
          {"type": "LineString", "coordinates": [[9.87, 51.98], [9.88, 51.99]]}},
        {"type": "Feature", "properties": {}, "geometry": null}]}
      """
          .getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void theWorkerFindsWhatTheReadersFind() throws IOException {
    var file = Files.write(folder.resolve("source"), WAY);
    for (var options :
        new ReadOptions[] {ReadOptions.NONE, new ReadOptions(CrsName.of(4258), true)}) {
      assertThat(UploadedFile.inspect(WAY, options))
          .usingRecursiveComparison()
          .isEqualTo(PlanReaders.inspect(file, options));
    }
  }

  @Test
  void aRefusalComesBackAsItsSentence() {
    var bytes = "PK\3\4 and nothing else".getBytes(StandardCharsets.ISO_8859_1);
    var refused =
        catchThrowableOfType(
            RefusedException.class, () -> UploadedFile.inspect(bytes, ReadOptions.NONE));
    assertThat(refused.problems()).extracting(Problem::field).containsExactly("file");
    assertThat(refused.problems().getFirst().message().key()).isEqualTo("kernel.zip.broken");
  }
}
