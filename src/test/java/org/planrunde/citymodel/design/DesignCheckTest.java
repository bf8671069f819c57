package org.planrunde.citymodel.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.citymodel.Geodata;
import org.planrunde.citymodel.Glbs;
import org.planrunde.citymodel.design.DesignRefused.Reason;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of good design models, and of bad ones. */
class DesignCheckTest {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @TempDir Path folder;

  private DesignFacts check(byte[] file) throws IOException {
    Path in = Files.write(folder.resolve("in.glb"), file);
    return DesignCheck.check(in, folder.resolve("out.glb"), DesignLimits.USUAL);
  }

  private static byte[] box(Consumer<ObjectNode> change) {
    return Glbs.box(change);
  }

  private static ObjectNode at(ObjectNode json, String list, int index) {
    return (ObjectNode) json.path(list).path(index);
  }

  @Test
  void aBoxIsMeasuredAndWrittenAnew() throws IOException {
    var facts =
        check(box(json -> at(json, "nodes", 0).putArray("translation").add(5).add(1).add(0)));
    assertThat(facts.triangles()).isEqualTo(12);
    assertThat(facts.width()).isEqualTo(10);
    assertThat(facts.depth()).isEqualTo(4);
    assertThat(facts.lowest()).isEqualTo(1);
    assertThat(facts.highest()).isEqualTo(7);
    assertThat(facts.footprint()).hasSize(4);
    assertThat(facts.footprint())
        .allSatisfy(corner -> {
          assertThat(corner.getFirst()).isIn(5.0, 15.0);
          assertThat(corner.getLast()).isIn(0.0, -4.0);
        });
    assertThat(facts.leftOut()).isEmpty();
  }

  @Test
  void lightsAreLeftOutAndNamed() throws IOException {
    var facts =
        check(
            box(json -> {
              json.putArray("extensionsUsed").add("KHR_lights_punctual");
              json.putObject("extensions")
                  .putObject("KHR_lights_punctual")
                  .putArray("lights")
                  .addObject()
                  .put("type", "point");
            }));
    assertThat(facts.leftOut()).containsExactly("lights");
  }

  /** Nothing of the file but surfaces and colours comes out, and what comes out is fit again. */
  @Test
  void nothingElseComesOut() throws IOException {
    check(
        box(json -> {
          json.putObject("extras").put("note", "geheim");
          at(json, "nodes", 0).put("name", "geheim");
          json.putArray("cameras").addObject().put("type", "perspective");
          json.putArray("textures").addObject();
        }));
    Path out = folder.resolve("out.glb");
    assertThat(new String(Files.readAllBytes(out), StandardCharsets.ISO_8859_1))
        .doesNotContain("geheim")
        .doesNotContain("cameras");
    var again = DesignCheck.check(out, folder.resolve("again.glb"), DesignLimits.USUAL);
    assertThat(again.triangles()).isEqualTo(12);
    assertThat(Files.readAllBytes(folder.resolve("again.glb"))).isEqualTo(Files.readAllBytes(out));
  }

  @Test
  void turnedScaledAndMirroredPartsStandRight() throws IOException {
    var mesh =
        new DesignReader(DesignLimits.USUAL)
            .read(
                Files.write(
                    folder.resolve("in.glb"),
                    box(json -> {
                      var node = at(json, "nodes", 0);
                      node.putArray("rotation")
                          .add(0)
                          .add(Math.sqrt(0.5))
                          .add(0)
                          .add(Math.sqrt(0.5));
                      node.putArray("scale").add(-2).add(1).add(1);
                    })));
    // Turned by 90 degrees, east becomes north, and mirrored, south.
    assertThat(mesh.low(2)).isEqualTo(0, within(1e-4f));
    assertThat(mesh.high(2)).isEqualTo(20, within(1e-4f));
    assertThat(mesh.high(0)).isEqualTo(4, within(1e-4f));
    for (int i = 0; i < 3 * mesh.triangles(); i += 3) {
      int v = mesh.index(i);
      double outwards = 0;
      double[] middle = {2, 3, 10};
      for (int axis = 0; axis < 3; axis++) {
        outwards += mesh.normal(v, axis) * (mesh.position(v, axis) - middle[axis]);
      }
      assertThat(outwards).isPositive();
    }
  }

  @Test
  void theSampleIsRead() throws IOException {
    var sample = Geodata.find("gltf/house1-1.glb");
    Assumptions.assumeTrue(sample.isPresent());
    var facts = check(Files.readAllBytes(sample.orElseThrow()));
    assertThat(facts.triangles()).isGreaterThan(200);
    assertThat(facts.width()).isBetween(5.0, 40.0);
  }

  static Stream<Arguments> hostile() {
    byte[] good = Glbs.box();
    return Stream.of(
        bad("empty", Reason.NOT_A_GLB, new byte[0]),
        bad("text", Reason.NOT_A_GLB, "This is no glTF at all.".getBytes()),
        bad("a zip", Reason.NOT_A_GLB, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0, 0, 0}),
        bad("glTF 1", Reason.VERSION, patched(good, 4, 1)),
        bad("cut in the header", Reason.BROKEN, Arrays.copyOf(good, 14)),
        bad("cut in the middle", Reason.BROKEN, Arrays.copyOf(good, good.length / 2)),
        bad("cut at the end", Reason.BROKEN, Arrays.copyOf(good, good.length - 1)),
        bad("something behind it", Reason.BROKEN, Arrays.copyOf(good, good.length + 8)),
        bad("length lies", Reason.BROKEN, patched(good, 8, good.length + 4)),
        bad("chunk too long", Reason.BROKEN, patched(good, 12, Integer.MAX_VALUE)),
        bad("chunk of no length", Reason.BROKEN, patched(good, 12, -4)),
        bad("another chunk first", Reason.BROKEN, patched(good, 16, 0x004e4942)),
        bad("no JSON", Reason.BROKEN, patched(good, 20, 0x7b7b7b7b)),
        bad("deep JSON", Reason.BROKEN, Glbs.glb("[".repeat(100_000), Glbs.binary())),
        bad("external buffer", Reason.OUTSIDE, json -> at(json, "buffers", 0).put("uri", "a.bin")),
        bad(
            "buffer by http",
            Reason.OUTSIDE,
            json -> at(json, "buffers", 0).put("uri", "http://127.0.0.1/a.bin")),
        bad(
            "image of a file",
            Reason.OUTSIDE,
            json -> json.putArray("images").addObject().put("uri", "file:///etc/passwd")),
        bad(
            "image as text",
            Reason.OUTSIDE,
            json -> json.putArray("images").addObject().put("uri", "data:image/png;base64,AAAA")),
        bad(
            "two buffers",
            Reason.BROKEN,
            json -> ((ArrayNode) json.path("buffers")).addObject().put("byteLength", 4)),
        bad(
            "buffer too long",
            Reason.BROKEN,
            json -> at(json, "buffers", 0).put("byteLength", 1_000_000_000_000L)),
        bad(
            "view too long",
            Reason.BROKEN,
            json -> at(json, "bufferViews", 1).put("byteLength", 73)),
        bad(
            "view beyond",
            Reason.BROKEN,
            json -> at(json, "bufferViews", 1).put("byteOffset", Long.MAX_VALUE)),
        bad("view before", Reason.BROKEN, json -> at(json, "bufferViews", 1).put("byteOffset", -4)),
        bad(
            "stride of nothing",
            Reason.BROKEN,
            json -> at(json, "bufferViews", 0).put("byteStride", 1)),
        bad(
            "accessor of 2 thousand million",
            Reason.BROKEN,
            json -> at(json, "accessors", 0).put("count", Integer.MAX_VALUE)),
        bad("accessor of nothing", Reason.BROKEN, json -> at(json, "accessors", 0).put("count", 0)),
        bad(
            "accessor beyond",
            Reason.BROKEN,
            json -> at(json, "accessors", 1).put("byteOffset", 72)),
        bad(
            "accessor off its step",
            Reason.BROKEN,
            json -> at(json, "accessors", 1).put("byteOffset", 1).put("count", 3)),
        bad(
            "accessor of no view",
            Reason.BROKEN,
            json -> at(json, "accessors", 0).put("bufferView", 7)),
        bad(
            "accessor of no type",
            Reason.BROKEN,
            json -> at(json, "accessors", 0).put("componentType", 5130)),
        bad("index beyond", Reason.BROKEN, json -> at(json, "accessors", 0).put("count", 7)),
        bad(
            "box that lies",
            Reason.BROKEN,
            json -> at(json, "accessors", 0).putArray("max").add(1).add(1).add(1)),
        bad(
            "box upside down",
            Reason.BROKEN,
            json -> at(json, "accessors", 0).putArray("min").add(11).add(0).add(0)),
        bad("sparse", Reason.PACKED, json -> at(json, "accessors", 0).putObject("sparse")),
        bad(
            "Draco",
            Reason.PACKED,
            json -> json.putArray("extensionsRequired").add("KHR_draco_mesh_compression")),
        bad(
            "meshopt",
            Reason.PACKED,
            json -> json.putArray("extensionsRequired").add("EXT_meshopt_compression")),
        bad(
            "unknown extension",
            Reason.EXTENSION,
            json -> json.putArray("extensionsRequired").add("ACME_secret")),
        bad(
            "its own child",
            Reason.CYCLE,
            json -> at(json, "nodes", 0).putArray("children").add(0)),
        bad(
            "a ring of nodes",
            Reason.CYCLE,
            json -> {
              at(json, "nodes", 0).putArray("children").add(1);
              ((ArrayNode) json.path("nodes")).addObject().putArray("children").add(0);
            }),
        bad(
            "a child of two",
            Reason.CYCLE,
            json -> at(json, "scenes", 0).putArray("nodes").add(0).add(0)),
        bad(
            "child beyond",
            Reason.BROKEN,
            json -> at(json, "nodes", 0).putArray("children").add(9)),
        bad("mesh beyond", Reason.BROKEN, json -> at(json, "nodes", 0).put("mesh", -1)),
        bad("scene beyond", Reason.BROKEN, json -> json.put("scene", 4)),
        bad("a million nodes", Reason.TOO_LARGE, DesignCheckTest::crowd),
        bad("a tower of nodes", Reason.TOO_LARGE, DesignCheckTest::tower),
        bad("a box 40,000 times", Reason.TOO_LARGE, DesignCheckTest::army),
        bad(
            "infinite place",
            Reason.NOT_A_NUMBER,
            json -> at(json, "nodes", 0).set("translation", infinite())),
        bad("NaN in a corner", Reason.NOT_A_NUMBER, nan(good)),
        bad(
            "a thousand kilometres",
            Reason.FAR,
            json -> at(json, "nodes", 0).putArray("translation").add(1e6).add(0).add(0)),
        bad("nothing", Reason.NOTHING_TO_SHOW, json -> json.putArray("nodes").addObject()),
        bad(
            "lines only",
            Reason.NOTHING_TO_SHOW,
            json ->
                ((ObjectNode) json.path("meshes").path(0).path("primitives").path(0))
                    .put("mode", 1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void hostile(String name, Reason reason, byte[] file) throws IOException {
    Path out = folder.resolve("out.glb");
    Assertions.assertTimeoutPreemptively(
        LONGEST,
        () ->
            assertThatThrownBy(() -> check(file))
                .as(name)
                .isInstanceOfSatisfying(
                    DesignRefused.class,
                    e -> {
                      assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason);
                      for (var language : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
                        assertThat(
                                ResourceBundle.getBundle("i18n/citymodel", language)
                                    .getString(e.messageKey()))
                            .endsWith(".");
                      }
                    }));
    assertThat(out).doesNotExist();
  }

  private static Arguments bad(String name, Reason reason, byte[] file) {
    return Arguments.of(name, reason, file);
  }

  private static Arguments bad(String name, Reason reason, Consumer<ObjectNode> change) {
    return Arguments.of(name, reason, Glbs.box(change));
  }

  private static byte[] patched(byte[] file, int at, int value) {
    byte[] copy = file.clone();
    ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return copy;
  }

  /** In the first corner; the file says nothing of its box. */
  private static byte[] nan(byte[] file) {
    return patched(file, file.length - 168, Float.floatToIntBits(Float.NaN));
  }

  private static ArrayNode infinite() {
    return (ArrayNode) JsonMapper.builder().build().readTree("[1e999, 0, 0]");
  }

  private static void crowd(ObjectNode json) {
    var nodes = json.putArray("nodes");
    for (int i = 0; i < 1_000_000; i++) {
      nodes.addObject();
    }
  }

  private static void tower(ObjectNode json) {
    var nodes = json.putArray("nodes");
    for (int i = 1; i < 5_000; i++) {
      nodes.addObject().putArray("children").add(i);
    }
    nodes.addObject().put("mesh", 0);
  }

  private static void army(ObjectNode json) {
    var primitives = json.path("meshes").path(0).path("primitives");
    for (int i = 0; i < 8; i++) {
      ((ArrayNode) primitives).add(primitives.path(0).deepCopy());
    }
    var nodes = json.putArray("nodes");
    var roots = at(json, "scenes", 0).putArray("nodes");
    for (int i = 0; i < 5_000; i++) {
      nodes.addObject().put("mesh", 0);
      roots.add(i);
    }
  }
}
