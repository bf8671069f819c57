package org.planrunde.citymodel.tiles;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.planrunde.citymodel.mesh.Mesh;
import org.planrunde.citymodel.mesh.MeshData;

/** A file for meshes that have no room in memory; gone when closed. Not thread-safe. */
final class Spill implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;

  /** Makes the file in a folder. */
  Spill(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "spill", ".tmp");
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Keeps a mesh; gives the place where it can be found again. */
  long keep(Mesh mesh) {
    try {
      long at = channel.size();
      channel.position(at);
      var out =
          new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
      MeshData.write(mesh, out);
      out.flush();
      return at;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Mesh find(long at) {
    try {
      channel.position(at);
      return MeshData.read(
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
