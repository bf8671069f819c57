package org.planrunde.storage;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.storage.BlobFolder.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door to stored files. A file is on the disk before its row is committed, and its row is
 * gone before the file is: what a committed row names can be read. Paths are made of ids alone.
 */
@Service
public class Blobs {
  /** Largest file, in bytes. */
  public static final int MOST_BYTES = 64 * 1024 * 1024;

  private final JdbcClient jdbc;
  private final BlobFolder folder;

  Blobs(JdbcClient jdbc, BlobFolder folder) {
    this.jdbc = jdbc;
    this.folder = folder;
  }

  /**
   * Stores bytes in the caller's transaction; if that is rolled back, so is the file, in time.
   *
   * @throws IllegalArgumentException if there are none or more than {@link #MOST_BYTES}
   * @throws java.io.UncheckedIOException if the disk does not take them
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID put(byte[] content, String mediaType) {
    if (content.length == 0 || content.length > MOST_BYTES) {
      throw new IllegalArgumentException("blob of " + content.length + " bytes");
    }
    return put(new ByteArrayInputStream(content), MOST_BYTES, mediaType);
  }

  /**
   * Stores a stream in the caller's transaction, without holding it in memory; see {@link
   * #put(byte[], String)}.
   *
   * @param most bytes, below two thousand million
   * @throws IllegalArgumentException if there are none or more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID put(InputStream content, long most, String mediaType) {
    var id = UUID.randomUUID();
    Written written = folder.write(id, content, Math.min(most, Integer.MAX_VALUE));
    jdbc.sql("insert into blob (id, sha256, size, media_type) values (?, ?, ?, ?)")
        .params(id, written.sha256(), (int) written.size(), mediaType)
        .update();
    return id;
  }

  /**
   * The stored file itself, for a process of its own that reads it; never to be changed. Empty if
   * there is no such blob or its file was lost.
   */
  public Optional<Path> file(UUID id) {
    return find(id).flatMap(blob -> folder.find(blob.id()));
  }

  /** What is known of a stored file. */
  public Optional<Blob> find(UUID id) {
    return jdbc.sql("select id, sha256, size, media_type from blob where id = ?")
        .param(id)
        .query((rs, n) ->
            new Blob(
                rs.getObject("id", UUID.class),
                HexFormat.of().formatHex(rs.getBytes("sha256")),
                rs.getInt("size"),
                rs.getString("media_type")))
        .optional();
  }

  /** The bytes; empty if there is no such blob or its file was lost, which the log then says. */
  public Optional<byte[]> read(UUID id) {
    return find(id).flatMap(blob -> folder.read(blob.id()));
  }

  /** Deletes the rows in the caller's transaction, and the files once that is committed. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void delete(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return;
    }
    jdbc.sql("delete from blob where id in (:ids)").param("ids", ids).update();
    AfterCommit.run(() -> ids.forEach(folder::delete));
  }
}
