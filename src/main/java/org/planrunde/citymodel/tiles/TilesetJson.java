package org.planrunde.citymodel.tiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.mesh.Bounds;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes tileset.json: the tree of tiles with what each surrounds. */
final class TilesetJson {
  /**
   * Metres of error by which a viewer decides, for each metre of a square's side: a square of 500 m
   * is then opened from about 10 km away on a screen of 1,000 lines.
   */
  private static final double ERROR_PER_METRE = 0.4;

  private final JsonGenerator json;

  private TilesetJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(Path file, QuadTree.Node root, Extras extras) throws IOException {
    try (var out = Files.newOutputStream(file);
        var generator = JsonMapper.builder().build().createGenerator(out)) {
      new TilesetJson(generator).tileset(root, extras);
    }
  }

  /** Ground, all of whose tiles have one matrix, column by column. */
  static void write(Path file, ReliefNode root, double[] matrix, Extras extras) throws IOException {
    try (var out = Files.newOutputStream(file);
        var generator = JsonMapper.builder().build().createGenerator(out)) {
      var writer = new TilesetJson(generator);
      writer.begin(extras, 2 * Math.max(1, root.error()));
      writer.ground(root, matrix);
      generator.writeEndObject();
    }
  }

  private void tileset(QuadTree.Node root, Extras extras) {
    begin(extras, 2 * ERROR_PER_METRE * root.side());
    node(root);
    json.writeEndObject();
  }

  /** Up to the root's name. */
  private void begin(Extras extras, double error) {
    json.writeStartObject();
    json.writeObjectPropertyStart("asset");
    json.writeStringProperty("version", "1.1");
    json.writeObjectPropertyStart("extras");
    json.writeStringProperty("crs", extras.crs());
    json.writeStringProperty("heights", "source");
    json.writeNumberProperty("lowestGround", extras.lowestGround());
    numbers("origin", extras.origin());
    json.writeBooleanProperty("terrain", extras.terrain());
    json.writeEndObject();
    json.writeEndObject();
    json.writeNumberProperty("geometricError", error);
    json.writeName("root");
  }

  private void ground(ReliefNode node, double @Nullable [] matrix) {
    json.writeStartObject();
    region(node.bounds());
    json.writeNumberProperty("geometricError", node.error());
    json.writeStringProperty("refine", "REPLACE");
    if (matrix != null) {
      numbers("transform", matrix);
    }
    if (node.address() != null) {
      content(node.address());
    }
    if (!node.children().isEmpty()) {
      json.writeArrayPropertyStart("children");
      node.children().forEach(child -> ground(child, null));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void node(QuadTree.Node node) {
    if (node.children().isEmpty() && node.pieces().size() == 1) {
      piece(node.pieces().getFirst());
      return;
    }
    json.writeStartObject();
    region(boundsOf(node));
    json.writeNumberProperty("geometricError", ERROR_PER_METRE * node.side());
    json.writeStringProperty("refine", "ADD");
    json.writeArrayPropertyStart("children");
    node.children().forEach(this::node);
    node.pieces().forEach(this::piece);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void piece(Piece piece) {
    json.writeStartObject();
    region(piece.bounds());
    json.writeNumberProperty("geometricError", 0);
    json.writeStringProperty("refine", "ADD");
    numbers("transform", piece.matrix());
    content(piece.address());
    json.writeEndObject();
  }

  private void content(String address) {
    json.writeObjectPropertyStart("content");
    json.writeStringProperty("uri", address);
    json.writeEndObject();
  }

  private void region(Bounds bounds) {
    json.writeObjectPropertyStart("boundingVolume");
    numbers("region", bounds.region());
    json.writeEndObject();
  }

  private void numbers(String name, double[] values) {
    json.writeArrayPropertyStart(name);
    for (double value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }

  private static Bounds boundsOf(QuadTree.Node node) {
    var bounds = new Bounds();
    node.pieces().forEach(piece -> bounds.add(piece.bounds()));
    node.children().forEach(child -> bounds.add(boundsOf(child)));
    return bounds;
  }

  /**
   * What the standard has no place for.
   *
   * @param crs the source's system
   * @param lowestGround the lowest height of the model, in the source's heights
   * @param origin the middle of the model: degrees east, degrees north
   * @param terrain true if it is ground and nothing else
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Extras(String crs, double lowestGround, double[] origin, boolean terrain) {}
}
