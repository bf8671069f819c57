package org.planrunde.citymodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Whatever a GeoTIFF says, ground is read or refused with a sentence, soon and in few bytes. */
class HostileReliefsTest {
  private static final Duration MOST = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  interface Maker {
    byte[] make() throws IOException;
  }

  record Case(String name, Maker maker, String sentence) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case ground(String name, Consumer<Reliefs> how, String sentence) {
    return new Case(
        name,
        () -> {
          var written = new Reliefs();
          how.accept(written);
          return written.bytes();
        },
        sentence);
  }

  private static Case lie(String name, int tag, int[] values, String sentence) {
    return ground(name, it -> it.lies.put(tag, values), sentence);
  }

  private static Case cut(String name, double part) {
    return new Case(
        name,
        () -> {
          byte[] whole = new Reliefs().bytes();
          return Arrays.copyOf(whole, (int) (whole.length * part));
        },
        "damaged or cut off");
  }

  static Stream<Case> refused() {
    return Stream.of(
        cut("only the head", 0.0017),
        cut("cut off in the middle", 0.5),
        cut("cut off at the end", 0.97),
        new Case("BigTIFF", () -> new byte[] {'I', 'I', 43, 0, 8, 0, 0, 0, 16, 0, 0, 0}, "BigTIFF"),
        lie("no columns", 256, new int[] {0}, "damaged"),
        lie("wider than anything", 256, new int[] {2_000_000_000}, "larger than allowed"),
        lie("more heights than allowed", 257, new int[] {30_000_000}, "larger than allowed"),
        lie("more rows than there are", 257, new int[] {3_000}, "damaged"),
        lie("one strip of four billion rows", 278, new int[] {-1}, "damaged"),
        lie("strips behind the end", 273, new int[] {9_000_000, 1, 1, 1, 1}, "damaged"),
        lie("strips of four billion bytes", 279, new int[] {-1, -1, -1, -1, -1}, "damaged"),
        lie("strips that are too short", 279, new int[] {9, 9, 9, 9, 9}, "damaged"),
        ground(
            "tiles larger than memory",
            it -> {
              it.tile = 16;
              it.lies.put(322, new int[] {100_000});
              it.lies.put(323, new int[] {100_000});
            },
            "far too large"),
        ground(
            "tiles of nothing",
            it -> {
              it.tile = 16;
              it.lies.put(322, new int[] {0});
            },
            "damaged"),
        ground("a million tiles", HostileReliefsTest::manyTiles, "far too many"),
        lie("deflate that is none", 259, new int[] {8}, "damaged"),
        lie("LZW that is none", 259, new int[] {5}, "damaged"),
        lie("JPEG", 259, new int[] {7}, "packed in a way that is not read here (7/1)"),
        lie("no such predictor", 317, new int[] {99}, "packed in a way"),
        lie("whole numbers of four bytes", 339, new int[] {2}, "kind of numbers"),
        ground("picture", it -> it.bands = 3, "This is a picture (3 bands)"),
        ground(
            "grey picture",
            it -> {
              it.bits = 8;
              it.format = 1;
            },
            "This is a picture (1 bands)"),
        ground(
            "nothing but nodata",
            it -> {
              it.missing = "-9999";
              it.heights = (x, y) -> -9999;
            },
            "not one height"),
        ground("nothing but NaN", it -> it.heights = (x, y) -> Double.NaN, "not one height"),
        ground("nodata that nobody declared", it -> it.heights = (x, y) -> -9999, "-9999.0 m"),
        ground("one height too high", it -> it.heights = (x, y) -> x == 9 ? 9_001 : 5, "9001.0 m"),
        ground("feet", it -> it.unit = 9002, "not in metres (EPSG:9002)"),
        ground("turned", it -> it.turn = 0.3, "turned or mirrored"),
        ground("mirrored", it -> it.spacing = -1, "turned or mirrored"),
        ground("no place", it -> it.placed = false, "does not say where it lies"),
        ground("denser than dust", it -> it.spacing = 1e-9, "nearer to each other"),
        ground("wider than a state", it -> it.spacing = 10_000, "larger than allowed"),
        ground("no CRS", it -> it.epsg = 0, "which coordinate system"),
        ground("CRS of its own", it -> it.epsg = 32_767, "which coordinate system"),
        ground("foreign CRS", it -> it.epsg = 31_370, "system EPSG:31370 is not known"),
        ground(
            "says degrees, holds metres",
            it -> it.epsg = 4326,
            "place in the coordinate system EPSG:4326"),
        ground("off the earth", it -> it.west = 9e12, "place in the coordinate system EPSG:25832"),
        ground("place without a number", it -> it.west = Double.NaN, "place in the coordinate"),
        ground(
            "one row",
            it -> {
              it.rows = 1;
              it.rowsPerStrip = 1;
            },
            "holds nothing"));
  }

  private static void manyTiles(Reliefs it) {
    it.tile = 16;
    it.lies.put(256, new int[] {1_000});
    it.lies.put(257, new int[] {1_000});
    it.lies.put(322, new int[] {1});
    it.lies.put(323, new int[] {1});
    it.lies.put(324, IntStream.generate(() -> 8).limit(1_000_000).toArray());
    it.lies.put(325, IntStream.generate(() -> 4).limit(1_000_000).toArray());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedWithASentence(Case bad) throws IOException {
    Path file = Files.write(folder.resolve("ground"), bad.maker.make());
    Instant start = Instant.now();
    var line = new CommandLine(new ConvertCommand());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    int code = line.execute(file.toString(), "--out", folder.resolve("out").toString());
    assertThat(code).as(err.toString()).isEqualTo(2);
    assertThat(Duration.between(start, Instant.now())).isLessThan(MOST);
    assertThat(err.toString())
        .contains(bad.sentence)
        .doesNotContain("Exception", "at org.", "root:");
    assertThat(out.toString()).isEmpty();
    assertThat(folder.resolve("out/tileset.json")).doesNotExist();
  }
}
