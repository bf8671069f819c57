package org.planrunde.citymodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.plan.InspectCommand;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code inspect} says of ground what its conversion would find. */
class ReliefInspectorTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Reliefs written = new Reliefs();

  private int run(String... options) throws Exception {
    var line = new CommandLine(new InspectCommand());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] words = new String[options.length + 1];
    words[0] = written.write(folder.resolve("dgm.tif")).toString();
    System.arraycopy(options, 0, words, 1, options.length);
    return line.execute(words);
  }

  @Test
  void saysWhatIsInIt() throws Exception {
    assertThat(run()).as(err.toString()).isZero();
    var found =
        new JsonMapper().readTree(out.toString().substring(0, out.toString().indexOf("\n}") + 2));
    assertThat(found.path("format").asString()).isEqualTo("GeoTIFF");
    assertThat(found.path("crs").asString()).isEqualTo("EPSG:25832");
    assertThat(found.path("extent").path(0).asDouble()).isBetween(8.9999, 9.0001);
    assertThat(found.path("relief").path("columns").asInt()).isEqualTo(40);
    assertThat(found.path("lowest").asDouble()).isEqualTo(100);
    assertThat(out.toString().strip())
        .endsWith(
            "GeoTIFF with 40 x 30 heights in EPSG:25832, one every 1.00 m, from 100.0 m to 109.7 m.");
  }

  @Test
  void asksForTheSystemAndTakesIt() throws Exception {
    written.epsg = 0;
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("which coordinate system");
    assertThat(run("--crs", "EPSG:25833")).isZero();
    assertThat(out.toString()).contains("EPSG:25833");
  }

  @Test
  void refusesAPicture() throws Exception {
    written.bands = 3;
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("This is a picture (3 bands)");
    assertThat(out.toString()).isEmpty();
  }
}
