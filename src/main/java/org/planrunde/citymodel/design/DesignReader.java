package org.planrunde.citymodel.design;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.planrunde.citymodel.design.DesignRefused.Reason;
import tools.jackson.databind.JsonNode;

/**
 * Reads a design model (glTF 2.0, binary) part by part into one mesh.
 *
 * <p>Takes surfaces with their plain colours. Textures, animations, skins, lights, cameras, lines
 * and points are left out and named. For one file; not thread-safe.
 */
final class DesignReader {
  private static final String LIGHTS = "KHR_lights_punctual";
  private static final Set<String> KNOWN =
      Set.of("KHR_mesh_quantization", LIGHTS, "KHR_texture_transform");
  private static final String MATERIALS = "KHR_materials_";
  private static final Set<String> PACKED =
      Set.of("KHR_draco_mesh_compression", "EXT_meshopt_compression", "KHR_meshopt_compression");
  private static final List<String> LISTS =
      List.of("nodes", "meshes", "accessors", "bufferViews", "materials", "images", "scenes");

  private record Placed(int node, Transform outer, int depth) {}

  private final DesignLimits limits;
  private final DesignMesh mesh = new DesignMesh();
  private final Set<String> leftOut = new TreeSet<>();

  DesignReader(DesignLimits limits) {
    this.limits = limits;
  }

  /** What there is in the file that is not shown: words of {@code citymodel.design.left}. */
  Set<String> leftOut() {
    return leftOut;
  }

  /**
   * Reads the file's own scene.
   *
   * @throws DesignRefused if the file is no good
   */
  DesignMesh read(Path file) {
    Glb glb = Glb.read(file, limits);
    JsonNode json = glb.json();
    extensions(json);
    for (String list : LISTS) {
      if (json.path(list).size() > limits.nodes()) {
        throw new DesignRefused(Reason.TOO_LARGE, list + ": " + limits.nodes());
      }
    }
    inside(json.path("buffers"), "buffers");
    inside(json.path("images"), "images");
    for (String more : List.of("animations", "skins", "cameras", "textures")) {
      if (!json.path(more).isEmpty()) {
        leftOut.add(more);
      }
    }
    if (!json.path("extensions").path(LIGHTS).path("lights").isEmpty()) {
      leftOut.add("lights");
    }
    walk(json, new MeshReader(json, new Accessors(glb), limits, mesh, leftOut));
    if (mesh.triangles() == 0) {
      throw new DesignRefused(Reason.NOTHING_TO_SHOW);
    }
    return mesh;
  }

  private static void extensions(JsonNode json) {
    for (JsonNode extension : json.path("extensionsRequired")) {
      String name = extension.asString("");
      if (PACKED.contains(name)) {
        throw new DesignRefused(Reason.PACKED, name.contains("draco") ? "Draco" : "meshopt");
      }
      if (!KNOWN.contains(name) && !name.startsWith(MATERIALS)) {
        throw new DesignRefused(Reason.EXTENSION, name);
      }
    }
  }

  private static void inside(JsonNode list, String name) {
    for (JsonNode one : list) {
      if (one.has("uri")) {
        throw new DesignRefused(Reason.OUTSIDE, name);
      }
    }
  }

  /** Without recursion, so that no depth of a file is one of ours. */
  private void walk(JsonNode json, MeshReader reader) {
    JsonNode nodes = json.path("nodes");
    var open = new ArrayDeque<Placed>();
    for (int root : roots(json)) {
      open.push(new Placed(root, Transform.NONE, 1));
    }
    var seen = new BitSet();
    while (!open.isEmpty()) {
      Placed placed = open.pop();
      String where = "nodes[" + placed.node() + "]";
      if (seen.get(placed.node())) {
        throw new DesignRefused(Reason.CYCLE, where);
      }
      seen.set(placed.node());
      if (placed.depth() > limits.depth()) {
        throw new DesignRefused(Reason.TOO_LARGE, "depth: " + limits.depth());
      }
      JsonNode node = nodes.path(placed.node());
      Transform transform = placed.outer().then(Transform.of(node, where));
      if (node.has("mesh")) {
        reader.read(node.path("mesh"), transform, where);
      }
      for (JsonNode child : node.path("children")) {
        int index = Accessors.index(child, nodes.size(), where);
        open.push(new Placed(index, transform, placed.depth() + 1));
      }
    }
  }

  /** The parts that the file's scene begins with; without a scene, those that hang on none. */
  private static int[] roots(JsonNode json) {
    int nodes = json.path("nodes").size();
    JsonNode scenes = json.path("scenes");
    if (!scenes.isEmpty()) {
      JsonNode named = json.path("scene");
      int scene = named.isMissingNode() ? 0 : Accessors.index(named, scenes.size(), "scene");
      JsonNode list = scenes.path(scene).path("nodes");
      return list.valueStream().mapToInt(it -> Accessors.index(it, nodes, "scenes")).toArray();
    }
    var hangs = new BitSet();
    for (JsonNode node : json.path("nodes")) {
      node.path("children").forEach(it -> hangs.set(Accessors.index(it, nodes, "nodes")));
    }
    hangs.flip(0, nodes);
    return hangs.stream().toArray();
  }
}
