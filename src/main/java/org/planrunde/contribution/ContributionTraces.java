package org.planrunde.contribution;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.spi.PersonalTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases who wrote the public contributions, and those that are not public altogether: nobody needs
 * them any more, and what was withheld often was so for the sake of a person.
 */
@Component
class ContributionTraces implements PersonalTraces {
  private static final String HIDDEN =
      "select id from contribution where procedure_id = ? and state <> 'PUBLISHED'";

  private final JdbcClient jdbc;
  private final Photos photos;

  ContributionTraces(JdbcClient jdbc, Photos photos) {
    this.jdbc = jdbc;
    this.photos = photos;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<String, Integer> erase(ProcedureId procedure) {
    var id = procedure.value();
    var counts = new LinkedHashMap<String, Integer>();
    counts.put("drafts", update("delete from draft where procedure_id = ?", id));
    counts.put("hidden contributions", eraseHidden(procedure));
    counts.put(
        "originals",
        update(
            """
            delete from contribution_original where contribution_id in
              (select id from contribution where procedure_id = ?)
            """,
            id));
    counts.put("authors", eraseAuthors(id));
    return counts;
  }

  /** Held, so that nobody publishes one just now; its photos go with it. */
  private int eraseHidden(ProcedureId procedure) {
    var hidden =
        jdbc.sql(HIDDEN + " for update")
            .param(procedure.value())
            .query((rs, n) -> rs.getObject("id", UUID.class))
            .list();
    hidden.forEach(id -> photos.erase(new ContributionId(id)));
    hidden.forEach(id -> update("delete from contribution where id = ?", id));
    return hidden.size();
  }

  /** The words stay; the secret of a photo becomes its inner number. */
  private int eraseAuthors(UUID procedure) {
    update(
        """
        update contribution_photo p set upload = p.id from contribution c
        where c.id = p.contribution_id and c.procedure_id = ? and p.upload <> p.id
        """,
        procedure);
    return update(
        """
        update contribution set nickname = null, author = null, placed_by = null, key_hash = null,
          receipt_hash = null, sent = null
        where procedure_id = ? and num_nonnulls(nickname, author, placed_by, key_hash, receipt_hash, sent) > 0
        """,
        procedure);
  }

  private int update(String sql, UUID id) {
    return jdbc.sql(sql).param(id).update();
  }
}
