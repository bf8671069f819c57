package org.planrunde.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Front door to folders of files that can be made again, such as tiles: {@code
 * <data>/<kind>/<database>/<id>}. Unlike {@link Blobs} they are neither counted nor synced; what a
 * crash leaves half done, whoever made it makes anew.
 */
@Service
public class Folders {
  private static final Logger LOG = LoggerFactory.getLogger(Folders.class);

  private final Path data;
  private final String database;

  Folders(@Value("${planrunde.data}") Path data, JdbcClient jdbc) {
    this.data = data.toAbsolutePath().normalize();
    database = BlobFolder.nameOf(jdbc);
  }

  /** Where the folder of this id is, or would be. */
  public Path find(String kind, UUID id) {
    return root(kind).resolve(id.toString());
  }

  /** The folder of this id, made if it is not there. */
  public Path make(String kind, UUID id) {
    return make(kind, find(kind, id));
  }

  /** The folder of a kind, made if it is not there; in it are those of the ids. */
  public Path make(String kind) {
    return make(kind, root(kind));
  }

  private Path make(String kind, Path wanted) {
    try {
      var folder = Files.createDirectories(wanted);
      BlobFolder.keepOthersOut(data.resolve(kind));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder in " + root(kind), e);
    }
  }

  /** Deletes the folders that are an hour old or older and belong to none of these. */
  public void sweep(String kind, Set<UUID> known) {
    list(kind, Instant.now().minus(Duration.ofHours(1))).stream()
        .filter(id -> !known.contains(id))
        .forEach(id -> delete(kind, id));
  }

  /** The ids of all folders that were made before this moment. */
  private List<UUID> list(String kind, Instant before) {
    if (Files.notExists(root(kind))) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(root(kind))) {
      return folders
          .filter(folder -> isOlder(folder, before))
          .flatMap(folder -> BlobFolder.idOf(folder).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + root(kind), e);
    }
  }

  /**
   * Deletes a folder with all that is in it; what cannot be deleted now stays for the next time.
   */
  public void delete(String kind, UUID id) {
    delete(find(kind, id));
  }

  /** Deletes a part of such a folder; follows no link. */
  public static void delete(Path folder) {
    try {
      Files.walkFileTree(folder, new Deletion());
    } catch (NoSuchFileException e) {
      // There is nothing to delete.
      return;
    } catch (IOException e) {
      LOG.warn("Cannot delete {} now: {}", folder, e.getMessage());
    }
  }

  private Path root(String kind) {
    return data.resolve(kind).resolve(database);
  }

  private static boolean isOlder(Path folder, Instant moment) {
    try {
      return Files.getLastModifiedTime(folder).toInstant().isBefore(moment);
    } catch (IOException e) {
      // It was deleted while we looked.
      return false;
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException broken)
        throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
