package org.planrunde.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.spi.PersonalTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases who commented, voted and reported. Public comments keep their words; votes are counted
 * already, so the counts stay when the single votes go.
 */
@Component
class DialogueTraces implements PersonalTraces {
  private final JdbcClient jdbc;

  DialogueTraces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(ProcedureId procedure) {
    var counts = new LinkedHashMap<String, Integer>();
    counts.put("hidden comments", eraseHidden(procedure));
    counts.put("commenters", eraseAuthors(procedure));
    counts.put("votes", eraseVotes(procedure));
    counts.put("voting codes", update("delete from vote_code where procedure_id = ?", procedure));
    counts.put("reports", update("delete from abuse_report where procedure_id = ?", procedure));
    return counts;
  }

  /** From the leaves up; where a public answer hangs below, an empty one stays that nobody sees. */
  private int eraseHidden(ProcedureId procedure) {
    int all = 0;
    int last;
    do {
      last =
          update(
              """
              delete from comment m where procedure_id = ? and state <> 'PUBLISHED'
                and not exists (select 1 from comment a where a.parent_id = m.id)
                and not exists (select 1 from comment a where a.thread_id = m.id)
              """,
              procedure);
      all += last;
    } while (last > 0);
    return all
        + update(
            """
            update comment set body = '', state = 'WITHDRAWN'
            where procedure_id = ? and state <> 'PUBLISHED' and (body <> '' or state <> 'WITHDRAWN')
            """,
            procedure);
  }

  private int eraseAuthors(ProcedureId procedure) {
    return update(
        """
        update comment set nickname = null, author = null, key_hash = null, account_id = null
        where procedure_id = ? and num_nonnulls(nickname, author, key_hash, account_id) > 0
        """,
        procedure);
  }

  /** Notes that there were some, since the rules of a counted vote are not changed. */
  private int eraseVotes(ProcedureId procedure) {
    update(
        """
        insert into voting_rules (procedure_id, municipality_id, voting, basis, counted)
        select procedure_id, municipality_id, 'SUPPORT', 'BROWSER', true from vote
        where procedure_id = ? limit 1
        on conflict (procedure_id) do update set counted = true
        """,
        procedure);
    return update("delete from vote where procedure_id = ?", procedure);
  }

  private int update(String sql, ProcedureId procedure) {
    return jdbc.sql(sql).param(procedure.value()).update();
  }
}
