package org.planrunde.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files themselves: {@code <data>/blobs/<database>/<first two signs of the id>/<id>}. Each
 * database has a folder of its own, so that none sweeps away what another one knows.
 */
@Component
class BlobFolder {
  /** What {@link #write} has put on the disk. */
  @SuppressWarnings("ArrayRecordComponent")
  record Written(byte[] sha256, long size) {}

  private static final Logger LOG = LoggerFactory.getLogger(BlobFolder.class);
  private static final String UNFINISHED = ".part";
  private static final int BUFFER = 1 << 16;

  private final Path root;

  /** Tries at once whether the folder takes files, so that nobody's photo is what finds out. */
  BlobFolder(@Value("${planrunde.data}") Path data, JdbcClient jdbc) {
    root = data.toAbsolutePath().normalize().resolve("blobs").resolve(nameOf(jdbc));
    try {
      Files.createDirectories(root);
      keepOthersOut(data.toAbsolutePath().normalize().resolve("blobs"));
      Files.delete(Files.createTempFile(root, "probe", UNFINISHED));
    } catch (IOException e) {
      throw new IllegalStateException(
          "Cannot write to the folder "
              + root
              + ". Let the server's account write there, or name another data folder in"
              + " PLANRUNDE_DATA.",
          e);
    }
  }

  /** Not everything here is public. Does nothing where the disk knows no such rights. */
  static void keepOthersOut(Path folder) throws IOException {
    var rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (rights != null) {
      rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
    }
  }

  static String nameOf(JdbcClient jdbc) {
    return jdbc.sql("select id from blob_store")
        .query((rs, n) -> rs.getObject("id", UUID.class))
        .single()
        .toString();
  }

  /** When it returns, the bytes and their name survive a power cut. */
  Written write(UUID id, InputStream content, long most) {
    var target = path(id);
    var folder = folder(id);
    try {
      if (Files.notExists(folder)) {
        Files.createDirectories(folder);
        sync(root);
      }
      var part = folder.resolve(id + UNFINISHED);
      try (var file =
          FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        var written = copy(content, file, most);
        file.force(true);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        return written;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot store a file in " + root, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Written copy(InputStream content, FileChannel file, long most)
      throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    var buffer = new byte[BUFFER];
    long size = 0;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      size += read;
      if (size > most) {
        throw new IllegalArgumentException("blob of more than " + most + " bytes");
      }
      digest.update(buffer, 0, read);
      var bytes = ByteBuffer.wrap(buffer, 0, read);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    }
    if (size == 0) {
      throw new IllegalArgumentException("blob of 0 bytes");
    }
    return new Written(digest.digest(), size);
  }

  /** The file, if it is there. */
  Optional<Path> find(UUID id) {
    return Optional.of(path(id)).filter(Files::isRegularFile);
  }

  Optional<byte[]> read(UUID id) {
    try {
      return Optional.of(Files.readAllBytes(path(id)));
    } catch (NoSuchFileException e) {
      LOG.error("The file {} is missing although the database knows it", path(id));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path(id), e);
    }
  }

  /** What cannot be deleted now, the sweeper tries again. */
  void delete(UUID id) {
    delete(path(id));
  }

  void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("Cannot delete {} now: {}", file, e.getMessage());
    }
  }

  /** Every file that was last written before this moment, finished or not. */
  List<Path> olderThan(Instant moment) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> Files.isRegularFile(file) && isBefore(file, moment)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + root, e);
    }
  }

  private static boolean isBefore(Path file, Instant moment) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
    } catch (IOException e) {
      // It was deleted while we looked.
      return false;
    }
  }

  /** The id that a finished file belongs to; empty for leftovers and what is not ours. */
  static Optional<UUID> idOf(Path file) {
    var name = file.getFileName().toString();
    try {
      var id = UUID.fromString(name);
      return id.toString().equals(name) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean isUnfinished(Path file) {
    return file.getFileName().toString().endsWith(UNFINISHED);
  }

  private Path path(UUID id) {
    return folder(id).resolve(id.toString());
  }

  private Path folder(UUID id) {
    return root.resolve(id.toString().substring(0, 2));
  }

  /** A name in a folder is kept only once the folder itself is. */
  static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
