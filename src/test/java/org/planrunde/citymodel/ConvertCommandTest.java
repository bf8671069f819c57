package org.planrunde.citymodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.console.StandaloneCommand;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class ConvertCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... args) {
    var line = new CommandLine(new ConvertCommand());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(Arrays.stream(args).map(Object::toString).toArray(String[]::new));
  }

  private Path house(String crs) throws Exception {
    return Houses.write(
        folder.resolve("model"),
        Houses.begin("2.0", crs) + Houses.house("haus", 500_000, 5_700_000) + Houses.END);
  }

  @Test
  void printsWhatCameOfIt() throws Exception {
    Path tiles = folder.resolve("a/b/tiles");
    assertThat(run(house("EPSG:25832"), "--out", tiles)).isZero();
    var summary = JsonMapper.shared().readTree(out.toString());
    assertThat(summary.at("/format").asString()).isEqualTo("CityGML 2.0");
    assertThat(summary.at("/crs").asString()).isEqualTo("EPSG:25832");
    assertThat(summary.at("/objects/building").asInt()).isEqualTo(1);
    assertThat(summary.at("/extent/0").asDouble()).isBetween(8.9999, 9.0001);
    assertThat(err.toString()).contains("progress: 100 %");
    assertThat(tiles.resolve("tileset.json")).isNotEmptyFile();
    try (var left = Files.walk(tiles)) {
      assertThat(left.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  @Test
  void takesTheSystemThatIsNamed() throws Exception {
    assertThat(run(house(""), "--out", folder.resolve("one"))).isEqualTo(2);
    assertThat(run(house(""), "--out", folder.resolve("two"), "--crs", "EPSG:25833")).isZero();
    assertThat(JsonMapper.shared().readTree(out.toString()).at("/extent/0").asDouble())
        .isBetween(14.9999, 15.0001);
  }

  @Test
  void swapsAxesIfTold() throws Exception {
    Path file = folder.resolve("swapped");
    Houses.write(file, Houses.BEGIN + Houses.house("haus", 5_700_000, 500_000) + Houses.END);
    assertThat(run(file, "--out", folder.resolve("one"))).isEqualTo(2);
    assertThat(err.toString()).contains("axes");
    assertThat(run(file, "--out", folder.resolve("two"), "--swap-axes")).isZero();
  }

  @Test
  void refusesASystemThatNobodyKnows() throws Exception {
    for (String name : new String[] {"EPSG:99999", "WGS", ""}) {
      assertThat(run(house(""), "--out", folder.resolve("one"), "--crs", name)).isEqualTo(2);
    }
    assertThat(err.toString()).contains("EPSG:99999 is not known here");
  }

  @Test
  void neverWritesIntoAFolderInUse() throws Exception {
    Path used = Files.createDirectory(folder.resolve("used"));
    Files.writeString(used.resolve("mine"), "mine");
    assertThat(run(house("EPSG:25832"), "--out", used)).isEqualTo(2);
    assertThat(err.toString()).contains("not empty");
    assertThat(used).isDirectoryNotContaining(it -> !it.endsWith("mine"));
  }

  @Test
  void isFoundWithoutTheApplication() {
    assertThat(ServiceLoader.load(StandaloneCommand.class))
        .anyMatch(command -> command instanceof ConvertCommand);
  }
}
