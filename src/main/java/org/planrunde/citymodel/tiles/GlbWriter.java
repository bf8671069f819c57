package org.planrunde.citymodel.tiles;

import java.io.IOException;
import java.nio.file.Path;
import org.planrunde.citymodel.mesh.Mesh;

/**
 * Writes a mesh as binary glTF 2.0 whose features can be picked.
 *
 * <p>Ids per vertex by EXT_mesh_features, what they stand for by EXT_structural_metadata. glTF has
 * y up: x = east, y = up, z = south; 3D Tiles turns it back. Normals take a byte for each part
 * (KHR_mesh_quantization).
 */
final class GlbWriter {
  private GlbWriter() {}

  /** Writes a new file; gives its size in bytes. */
  static long write(Mesh mesh, Path file) throws IOException {
    var body = new GlbBody(mesh);
    return GlbFile.write(GltfJson.of(mesh, body), body.binary(), file);
  }
}
