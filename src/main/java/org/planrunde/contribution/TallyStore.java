package org.planrunde.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.planrunde.kernel.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what others say about contributions. */
@Repository
class TallyStore {
  private final JdbcClient jdbc;

  TallyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Two statements, since a check refuses a negative row even where it would only be added. */
  void add(ContributionId id, Tally more) {
    jdbc.sql(
            """
            insert into contribution_tally (contribution_id, procedure_id)
            select id, procedure_id from contribution where id = ? on conflict do nothing
            """)
        .param(id.value())
        .update();
    jdbc.sql(
            """
            update contribution_tally set supports = supports + :supports,
              opposes = opposes + :opposes, comments = comments + :comments
            where contribution_id = :id
            """)
        .param("id", id.value())
        .param("supports", more.supports())
        .param("opposes", more.opposes())
        .param("comments", more.comments())
        .update();
  }

  void forget(ContributionId id) {
    jdbc.sql("delete from contribution_tally where contribution_id = ?").param(id.value()).update();
  }

  Map<ContributionId, Tally> list(Collection<ContributionId> ids) {
    var tallies = new HashMap<ContributionId, Tally>();
    if (!ids.isEmpty()) {
      jdbc.sql("select * from contribution_tally where contribution_id in (:ids)")
          .param("ids", ids.stream().map(ContributionId::value).toList())
          .query(rs -> {
            tallies.put(
                new ContributionId(rs.getObject("contribution_id", UUID.class)),
                new Tally(rs.getInt("supports"), rs.getInt("opposes"), rs.getInt("comments")));
          });
    }
    return tallies;
  }
}
