package org.planrunde.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A file and its row: what happens to one when the other goes. */
@ApplicationModuleTest
class BlobsModuleTest {
  private static final byte[] WORDS = "Guten Tag".getBytes(StandardCharsets.UTF_8);

  @Autowired Blobs blobs;
  @Autowired BlobSweeper sweeper;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Value("${planrunde.data}")
  Path data;

  private UUID put() {
    return java.util.Objects.requireNonNull(
        transaction.execute(status -> blobs.put(WORDS, "text/plain")));
  }

  private Path file(UUID id) throws IOException {
    try (var files = Files.walk(data.resolve("blobs"))) {
      return files
          .filter(f -> f.getFileName().toString().equals(id.toString()))
          .findFirst()
          .orElse(Path.of("gone"));
    }
  }

  @Test
  void whatWasPutIsReadWithItsChecksum() {
    var id = put();
    assertThat(blobs.read(id)).hasValue(WORDS);
    assertThat(blobs.find(id))
        .hasValueSatisfying(blob -> {
          assertThat(blob.size()).isEqualTo(WORDS.length);
          assertThat(blob.sha256()).startsWith("6b97").hasSize(64);
        });
  }

  @Test
  void nothingIsPutOutsideATransactionOrWithoutBytes() {
    assertThatThrownBy(() -> blobs.put(WORDS, "text/plain"))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThatThrownBy(() -> transaction.execute(status -> blobs.put(new byte[0], "text/plain")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFileGoesOnceTheDeletionIsCommitted() throws IOException {
    var id = put();
    transaction.executeWithoutResult(status -> {
      blobs.delete(List.of(id));
      status.setRollbackOnly();
    });
    assertThat(blobs.read(id)).isPresent();
    transaction.executeWithoutResult(status -> blobs.delete(List.of(id)));
    assertThat(blobs.read(id)).isEmpty();
    assertThat(file(id)).doesNotExist();
  }

  @Test
  void onlyOldFilesWithoutARowAreSweptAway() throws IOException {
    var kept = put();
    var young = rolledBack();
    var old = rolledBack();
    var part = old.resolveSibling(UUID.randomUUID() + ".part");
    Files.write(part, WORDS);
    var yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    for (var file : List.of(file(kept), old, part)) {
      Files.setLastModifiedTime(file, yesterday);
    }
    assertThat(sweeper.sweep()).isEqualTo(2);
    assertThat(old).doesNotExist();
    assertThat(part).doesNotExist();
    assertThat(young).exists();
    assertThat(blobs.read(kept)).isPresent();
  }

  private Path rolledBack() throws IOException {
    var id =
        transaction.execute(status -> {
          status.setRollbackOnly();
          return blobs.put(WORDS, "text/plain");
        });
    assertThat(blobs.find(java.util.Objects.requireNonNull(id))).isEmpty();
    return file(id);
  }

  @Test
  void oneNodeSweepsAtATime() {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("select pg_advisory_xact_lock(7305001)").query((rs, n) -> 1).single();
      var other = Thread.ofVirtual().unstarted(() -> assertThat(sweeper.sweep()).isZero());
      other.start();
      try {
        assertThat(other.join(Duration.ofSeconds(10))).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  @Test
  void aLostFileIsSaidAndNotMadeUp() throws IOException {
    var id = put();
    Files.delete(file(id));
    assertThat(blobs.read(id)).isEmpty();
  }

  @Test
  void aFolderThatTakesNoFilesIsNamedAtStart(@TempDir Path folder) throws IOException {
    var taken = Files.writeString(folder.resolve("taken"), "");
    assertThatThrownBy(() -> new BlobFolder(taken, jdbc))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Cannot write to the folder " + taken)
        .hasMessageContaining("PLANRUNDE_DATA");
  }

  @Test
  void aRowNeedsAChecksum() {
    assertThatThrownBy(() ->
            jdbc.sql("insert into blob (id, sha256, size, media_type) values (?, '', 1, 'a/b')")
                .param(UUID.randomUUID())
                .update())
        .isInstanceOf(DataAccessException.class);
  }
}
