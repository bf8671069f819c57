package org.planrunde.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class InspectCommandTest {
  private static final String POINT =
      "{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
          + "{\"type\":\"Point\",\"coordinates\":[X]}}";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsJsonAndASentence() throws IOException {
    assertThat(run(POINT.replace("X", "9.99,53.55"))).isZero();
    String json = out.toString().substring(0, out.toString().lastIndexOf('}') + 1);
    var found = new JsonMapper().readTree(json);
    assertThat(found.path("format").asString()).isEqualTo("GEOJSON");
    assertThat(found.path("crs").asString()).isEqualTo("EPSG:4326");
    assertThat(found.path("extent").path(1).asDouble()).isEqualTo(53.55);
    assertThat(found.path("layers").path(0).path("features").asInt()).isEqualTo(1);
    assertThat(out.toString().strip())
        .endsWith("around 9.9900 degrees east and 53.5500 degrees north.");
  }

  @Test
  void asksForTheSystemAndTakesIt() throws IOException {
    assertThat(run(POINT.replace("X", "565833.2,5934036.4"))).isZero();
    assertThat(out.toString()).contains("please give it with --crs");
    assertThat(run(POINT.replace("X", "565833.2,5934036.4"), "--crs", "EPSG:25832")).isZero();
    assertThat(out.toString().strip()).endsWith("9.9937 degrees east and 53.5511 degrees north.");
    assertThat(run(POINT.replace("X", "5934036.4,565833.2"), "--crs", "25832", "--swap")).isZero();
    assertThat(out.toString().strip()).endsWith("9.9937 degrees east and 53.5511 degrees north.");
  }

  @Test
  void refusesWithTwoAndASentence() throws IOException {
    assertThat(run("{")).isEqualTo(2);
    assertThat(err.toString()).startsWith("Line 1, column").contains("not valid JSON");
    assertThat(run("%PDF-1.4")).isEqualTo(2);
    assertThat(err.toString()).contains("This is a PDF file.");
    assertThat(run(POINT, "--crs", "UTM")).isEqualTo(2);
    assertThat(err.toString()).contains("--crs takes a system such as EPSG:25832");
    assertThat(line().execute(folder.resolve("nothing").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("does not exist");
  }

  private int run(String content, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.geojson"), content);
    String[] arguments = new String[options.length + 1];
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[0] = file.toString();
    return line().execute(arguments);
  }

  private CommandLine line() {
    return new CommandLine(new InspectCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err));
  }
}
