package org.planrunde.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes files that no row names: of transactions that were rolled back, and of deletions that a
 * crash came before. Leaves young files alone, whose transaction may still be open.
 */
@Component
class BlobSweeper {
  static final Duration YOUNG = Duration.ofHours(1);

  /** Any number; held while one node sweeps. */
  private static final long LOCK = 7_305_001;

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final BlobFolder folder;

  BlobSweeper(JdbcClient jdbc, BlobFolder folder) {
    this.jdbc = jdbc;
    this.folder = folder;
  }

  /** Says how many files it removed; none if another node is sweeping. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
  @Transactional
  int sweep() {
    if (!jdbc.sql("select pg_try_advisory_xact_lock(?) as mine")
        .param(LOCK)
        .query((rs, n) -> rs.getBoolean("mine"))
        .single()) {
      return 0;
    }
    var old = folder.olderThan(Instant.now().minus(YOUNG));
    var unfinished = old.stream().filter(BlobFolder::isUnfinished).toList();
    unfinished.forEach(folder::delete);
    return unfinished.size()
        + sweep(old.stream().flatMap(file -> BlobFolder.idOf(file).stream()).toList());
  }

  private int sweep(List<UUID> ids) {
    var swept = 0;
    for (int i = 0; i < ids.size(); i += BATCH) {
      var batch = ids.subList(i, Math.min(ids.size(), i + BATCH));
      var known =
          jdbc.sql("select id from blob where id in (:ids)")
              .param("ids", batch)
              .query((rs, n) -> rs.getObject("id", UUID.class))
              .set();
      for (var id : batch) {
        if (!known.contains(id)) {
          folder.delete(id);
          swept++;
        }
      }
    }
    return swept;
  }
}
