package org.planrunde.citymodel.mesh;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.planrunde.citymodel.gml.CityKind;

/** A mesh as bytes, for a file that only the same run reads again. */
public final class MeshData {
  private static final CityKind[] KINDS = CityKind.values();

  private MeshData() {}

  /** Writes a mesh, for the same run to read. */
  @SuppressWarnings("EnumOrdinal")
  public static void write(Mesh mesh, DataOutputStream out) throws IOException {
    out.writeInt(mesh.features().size());
    for (Feature feature : mesh.features()) {
      out.writeUTF(feature.id());
      out.writeByte(feature.kind().ordinal());
      out.writeFloat(feature.height());
      out.writeShort(feature.storeys());
      out.writeUTF(feature.function());
      out.writeUTF(feature.roofType());
    }
    out.writeInt(mesh.vertices());
    for (int v = 0; v < mesh.vertices(); v++) {
      for (int axis = 0; axis < 3; axis++) {
        out.writeFloat(mesh.position(v, axis));
      }
      out.writeInt(mesh.look(v));
      out.writeShort(mesh.owner(v));
    }
    out.writeInt(mesh.indices());
    for (int i = 0; i < mesh.indices(); i++) {
      out.writeShort(mesh.index(i));
    }
    mesh.bounds().write(out);
  }

  /** Reads what was written. */
  public static Mesh read(DataInputStream in) throws IOException {
    var mesh = new Mesh();
    for (int left = in.readInt(); left > 0; left--) {
      mesh.feature(
          new Feature(
              in.readUTF(),
              KINDS[in.readByte()],
              in.readFloat(),
              in.readUnsignedShort(),
              in.readUTF(),
              in.readUTF()));
    }
    for (int left = in.readInt(); left > 0; left--) {
      mesh.vertex(
          in.readFloat(), in.readFloat(), in.readFloat(), in.readInt(), in.readUnsignedShort());
    }
    for (int left = in.readInt(); left > 0; left -= 3) {
      mesh.triangle(in.readUnsignedShort(), in.readUnsignedShort(), in.readUnsignedShort());
    }
    mesh.bounds().read(in);
    return mesh;
  }
}
