package org.planrunde.citymodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads tilesets back as a viewer would, by the standards and not by the code that wrote them. */
public final class ReadTileset {
  /** A corner on earth: metres from the earth's centre. */
  public record Corner(double x, double y, double z) {
    /** Metres to a place of degrees, degrees, metres. */
    public double distance(double longitude, double latitude, double height) {
      double a = 6_378_137;
      double e2 = 0.0066943799901413165;
      double lon = Math.toRadians(longitude);
      double lat = Math.toRadians(latitude);
      double n = a / Math.sqrt(1 - e2 * Math.sin(lat) * Math.sin(lat));
      double dx = (n + height) * Math.cos(lat) * Math.cos(lon) - x;
      double dy = (n + height) * Math.cos(lat) * Math.sin(lon) - y;
      double dz = (n * (1 - e2) + height) * Math.sin(lat) - z;
      return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  }

  /** What a pick would give. */
  public static final class Picked {
    public String kind = "";
    public String function = "";
    public String roof = "";
    public double height;
    public int storeys;
    public final List<Corner> corners = new ArrayList<>();

    /** Up to 1 for what looks up, for each triangle, by the corners' order. */
    public final List<Double> ups = new ArrayList<>();

    /** The same by the written normals. */
    public final List<Double> normalUps = new ArrayList<>();

    /** Square metres of all triangles. */
    public double area;
  }

  public final Map<String, Picked> features = new LinkedHashMap<>();
  public final JsonNode json;
  public int tiles;
  public int widest;
  public int deepest;
  private final Path folder;

  private ReadTileset(Path folder) throws IOException {
    this.folder = folder;
    this.json = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("tileset.json")));
    tile(json.path("root"), 1, json);
  }

  public static ReadTileset of(Path folder) throws IOException {
    return new ReadTileset(folder);
  }

  /** Metres from a place to the nearest corner of any triangle. */
  public double nearest(double longitude, double latitude, double height) {
    return features.values().stream()
        .flatMap(it -> it.corners.stream())
        .mapToDouble(it -> it.distance(longitude, latitude, height))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** {@code above} is the matrix of what it lies in, if there is one. */
  private void tile(JsonNode tile, int depth, JsonNode above) throws IOException {
    JsonNode matrix = tile.has("transform") ? tile.path("transform") : above;
    deepest = Math.max(deepest, depth);
    widest = Math.max(widest, tile.path("children").size());
    assertThat(tile.path("boundingVolume").path("region")).hasSize(6);
    for (JsonNode child : tile.path("children")) {
      assertThat(child.path("geometricError").asDouble())
          .isLessThan(tile.path("geometricError").asDouble());
      inside(
          child.path("boundingVolume").path("region"), tile.path("boundingVolume").path("region"));
      tile(child, depth + 1, matrix);
    }
    if (tile.has("content")) {
      tiles++;
      glb(folder.resolve(tile.path("content").path("uri").asString()), matrix);
    }
  }

  private static void inside(JsonNode inner, JsonNode outer) {
    for (int i : new int[] {0, 1, 4}) {
      assertThat(inner.get(i).asDouble()).isGreaterThanOrEqualTo(outer.get(i).asDouble());
    }
    for (int i : new int[] {2, 3, 5}) {
      assertThat(inner.get(i).asDouble()).isLessThanOrEqualTo(outer.get(i).asDouble());
    }
  }

  private void glb(Path file, JsonNode matrix) throws IOException {
    var all = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(all.getInt(0)).isEqualTo(0x46546c67);
    assertThat(all.getInt(8)).isEqualTo(all.capacity());
    int length = all.getInt(12);
    byte[] text = new byte[length];
    all.get(20, text);
    JsonNode gltf = JsonMapper.shared().readTree(new String(text, StandardCharsets.UTF_8));
    var body = all.slice(28 + length, all.getInt(20 + length)).order(ByteOrder.LITTLE_ENDIAN);
    new Glb(gltf, body, matrix).read();
  }

  private final class Glb {
    private final JsonNode gltf;
    private final ByteBuffer body;
    private final JsonNode matrix;
    private final List<String> ids;

    Glb(JsonNode gltf, ByteBuffer body, JsonNode matrix) {
      this.gltf = gltf;
      this.body = body;
      this.matrix = matrix;
      this.ids = texts("id");
    }

    void read() {
      properties();
      JsonNode primitive = gltf.at("/meshes/0/primitives/0");
      JsonNode indices = gltf.at("/accessors/" + primitive.path("indices").asInt());
      int offset = view(indices.path("bufferView").asInt()).path("byteOffset").asInt();
      for (int i = 0; i < indices.path("count").asInt(); i += 3) {
        triangle(
            body.getShort(offset + 2 * i) & 0xffff,
            body.getShort(offset + 2 * i + 2) & 0xffff,
            body.getShort(offset + 2 * i + 4) & 0xffff);
      }
    }

    private void properties() {
      JsonNode values = gltf.at("/extensions/EXT_structural_metadata/propertyTables/0/properties");
      List<String> kinds = texts("kind");
      List<String> functions = texts("function");
      List<String> roofs = texts("roof");
      int heights = view(values.at("/height/values").asInt()).path("byteOffset").asInt();
      int storeys = view(values.at("/storeys/values").asInt()).path("byteOffset").asInt();
      for (int i = 0; i < ids.size(); i++) {
        Picked picked = features.computeIfAbsent(ids.get(i), id -> new Picked());
        picked.kind = kinds.get(i);
        picked.function = functions.get(i);
        picked.roof = roofs.get(i);
        picked.height = body.getFloat(heights + 4 * i);
        picked.storeys = body.getShort(storeys + 2 * i);
      }
    }

    private JsonNode view(int number) {
      return gltf.at("/bufferViews/" + number);
    }

    private List<String> texts(String property) {
      JsonNode table = gltf.at("/extensions/EXT_structural_metadata/propertyTables/0");
      JsonNode place = table.path("properties").path(property);
      int bytes = view(place.path("values").asInt()).path("byteOffset").asInt();
      int offsets = view(place.path("stringOffsets").asInt()).path("byteOffset").asInt();
      var result = new ArrayList<String>();
      for (int i = 0; i < table.path("count").asInt(); i++) {
        int from = body.getInt(offsets + 4 * i);
        byte[] text = new byte[body.getInt(offsets + 4 * i + 4) - from];
        body.get(bytes + from, text);
        result.add(new String(text, StandardCharsets.UTF_8));
      }
      return result;
    }

    private void triangle(int a, int b, int c) {
      int id = (int) body.getFloat(attribute("_FEATURE_ID_0") + 4 * a);
      Picked picked = features.get(ids.get(id));
      double[][] p = {local(a), local(b), local(c)};
      double[] cross = new double[3];
      for (int k = 0; k < 3; k++) {
        int u = (k + 1) % 3;
        int v = (k + 2) % 3;
        cross[k] =
            (p[1][u] - p[0][u]) * (p[2][v] - p[0][v]) - (p[2][u] - p[0][u]) * (p[1][v] - p[0][v]);
      }
      double twice = Math.sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]);
      picked.area += twice / 2;
      picked.ups.add(cross[2] / twice);
      picked.normalUps.add(body.get(attribute("NORMAL") + 4 * a + 1) / 127.0);
      for (double[] corner : p) {
        picked.corners.add(world(corner));
      }
    }

    private int attribute(String name) {
      int accessor = gltf.at("/meshes/0/primitives/0/attributes/" + name).asInt();
      return view(gltf.at("/accessors/" + accessor + "/bufferView").asInt())
          .path("byteOffset")
          .asInt();
    }

    /** East, north, up: glTF has y up, which 3D Tiles turns to z. */
    private double[] local(int vertex) {
      int at = attribute("POSITION") + 12 * vertex;
      return new double[] {body.getFloat(at), -body.getFloat(at + 8), body.getFloat(at + 4)};
    }

    private Corner world(double[] p) {
      double[] r = new double[3];
      for (int row = 0; row < 3; row++) {
        r[row] = matrix.get(12 + row).asDouble();
        for (int col = 0; col < 3; col++) {
          r[row] += matrix.get(4 * col + row).asDouble() * p[col];
        }
      }
      return new Corner(r[0], r[1], r[2]);
    }
  }
}
