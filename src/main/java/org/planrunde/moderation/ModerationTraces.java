package org.planrunde.moderation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.spi.PersonalTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases cases, flags and fingerprints, and from the log and the answers who it was. What was
 * decided, when and why stays in the log, and answers stay with what they answer.
 */
@Component
class ModerationTraces implements PersonalTraces {
  private final JdbcClient jdbc;

  ModerationTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(ProcedureId procedure) {
    var counts = new LinkedHashMap<String, Integer>();
    counts.put("cases", update("delete from moderation_case where procedure_id = ?", procedure));
    counts.put("flags", update("delete from moderation_flag where procedure_id = ?", procedure));
    counts.put(
        "fingerprints",
        update("delete from moderation_fingerprint where procedure_id = ?", procedure));
    counts.put(
        "names in the log",
        update(
            """
            update moderation_log set note = null, wording = null, account_id = null,
              account_name = '–'
            where procedure_id = ? and num_nonnulls(note, wording, account_id) > 0
            """,
            procedure));
    counts.put(
        "names of who answered",
        update(
            """
            update moderation_answer set account_id = null, account_name = '–'
            where procedure_id = ? and account_id is not null
            """,
            procedure));
    return counts;
  }

  private int update(String sql, ProcedureId procedure) {
    return jdbc.sql(sql).param(procedure.value()).update();
  }
}
