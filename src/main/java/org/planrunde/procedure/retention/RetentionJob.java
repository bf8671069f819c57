package org.planrunde.procedure.retention;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.spi.PersonalTraces;
import org.planrunde.storage.ErasureList;
import org.planrunde.storage.spi.ErasesAgain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what leads to a person in procedures whose time is over, in all rooms at once: one
 * transaction a procedure, so what is noted as done is done everywhere, and what failed is tried
 * again at the next hour. Another node takes another procedure.
 */
@Component
class RetentionJob implements ErasesAgain {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);

  private final RetentionStore store;
  private final ObjectProvider<PersonalTraces> rooms;
  private final ErasureList erasures;
  private final TransactionTemplate transaction;

  RetentionJob(
      RetentionStore store,
      ObjectProvider<PersonalTraces> rooms,
      ErasureList erasures,
      TransactionTemplate transaction) {
    this.store = store;
    this.rooms = rooms;
    this.erasures = erasures;
    this.transaction = transaction;
  }

  /** Says how many procedures were due. One that fails keeps no other from its turn. */
  @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
  int eraseDue() {
    var due = store.listDue();
    for (var id : due) {
      try {
        transaction.executeWithoutResult(_ -> {
          if (store.hold(id)) {
            var counts = erase(id);
            if (!counts.isEmpty()) {
              erasures.note(kind(), id.value());
            }
          }
        });
      } catch (RuntimeException e) {
        LOG.error("The personal data of procedure {} could not be erased yet", id, e);
      }
    }
    return due.size();
  }

  /** In every room; says how many rows of what there were. */
  private Map<String, Integer> erase(ProcedureId id) {
    var counts = new TreeMap<String, Integer>();
    rooms.orderedStream().forEach(room -> counts.putAll(room.erase(id)));
    counts.values().removeIf(n -> n == 0);
    store.done(id, counts);
    if (!counts.isEmpty()) {
      LOG.info("The time for personal data of procedure {} is over; erased: {}", id, counts);
    }
    return counts;
  }

  @Override
  public String kind() {
    return "procedure";
  }

  /** A backup from before the day holds only what was due then, whatever the phases say by now. */
  @Override
  public int eraseAgain(Map<UUID, LocalDate> noted) {
    int again = 0;
    for (var entry : noted.entrySet()) {
      var id = new ProcedureId(entry.getKey());
      var erased =
          transaction.execute(
              _ -> store.holdForgotten(id, entry.getValue()) && !erase(id).isEmpty());
      again += Boolean.TRUE.equals(erased) ? 1 : 0;
    }
    return again;
  }
}
