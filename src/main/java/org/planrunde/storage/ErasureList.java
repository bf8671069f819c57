package org.planrunde.storage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door to the list of what was erased, a file beside the database: what a restored backup
 * brings back is erased again at the next start.
 *
 * <p>A line is added after the commit and before the caller goes on, so nothing stands there that
 * was not erased. Until then a row of the same transaction holds its place: a crash in between, or
 * a full disk, delays a line and loses none. Lines may come twice.
 */
@Service
public class ErasureList {
  private static final Logger LOG = LoggerFactory.getLogger(ErasureList.class);

  private final JdbcClient jdbc;
  private final ErasureFile file;
  private final int longestDays;

  /** Lines of this process whose rows are still there. */
  private final Set<Erasure> written = new HashSet<>();

  ErasureList(
      JdbcClient jdbc,
      ErasureFile file,
      @Value("${planrunde.backups.longest-days:400}") int longestDays) {
    this.jdbc = jdbc;
    this.file = file;
    this.longestDays = longestDays;
  }

  /**
   * Notes that the caller's transaction erases something.
   *
   * @param kind a word for what it is, lower case; the room that says it erases it again
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(String kind, UUID id) {
    var erasure = new Erasure(LocalDate.now(ZoneOffset.UTC), kind, id);
    jdbc.sql(
            """
            insert into erasure (kind, id, day) values (?, ?, ?)
            on conflict (kind, id) do update set day = excluded.day
            """)
        .params(kind, id, erasure.day())
        .update();
    AfterCommit.run(() -> write(erasure));
  }

  private synchronized void write(Erasure erasure) {
    try {
      file.append(List.of(erasure));
      written.add(erasure);
    } catch (RuntimeException e) {
      // It is committed, so whoever asked is told yes; the row keeps the line for later.
      LOG.error("The list of erasures could not be written, it is tried again", e);
    }
  }

  /** Writes the lines that are missing, and forgets the rows of those that are there. */
  @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
  public synchronized void catchUp() {
    var rows =
        jdbc.sql("select day, kind, id from erasure")
            .query((rs, n) ->
                new Erasure(
                    rs.getObject("day", LocalDate.class),
                    rs.getString("kind"),
                    rs.getObject("id", UUID.class)))
            .list();
    var missing = rows.stream().filter(row -> !written.contains(row)).toList();
    if (!missing.isEmpty()) {
      file.append(missing);
    }
    for (var row : rows) {
      jdbc.sql("delete from erasure where kind = ? and id = ? and day = ?")
          .params(row.kind(), row.id(), row.day())
          .update();
      written.remove(row);
    }
  }

  /** Every line that is kept, in order. */
  List<Erasure> list() {
    return file.read();
  }

  /** Forgets what is older than any backup can be; says how many lines that were. */
  @Scheduled(fixedDelayString = "P1D", initialDelayString = "PT10M")
  int forgetOld() {
    return file.forgetBefore(LocalDate.now(ZoneOffset.UTC).minusDays(longestDays));
  }
}
