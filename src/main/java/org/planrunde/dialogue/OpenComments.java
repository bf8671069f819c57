package org.planrunde.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front door for programs that take away public comments. */
@Service
public class OpenComments {
  private final JdbcClient jdbc;

  OpenComments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is said to each of these, oldest first; those of which nothing is said are left out. */
  @Transactional(readOnly = true)
  public Map<ContributionId, List<OpenComment>> list(Collection<ContributionId> ids) {
    var found = new HashMap<ContributionId, List<OpenComment>>();
    if (!ids.isEmpty()) {
      jdbc.sql(
              """
              select id, contribution_id, parent_id, body, office,
                (created at time zone 'Europe/Berlin')::date as day
              from public_comment where contribution_id in (:ids) order by created, id
              """)
          .param("ids", ids.stream().map(ContributionId::value).toList())
          .query(rs -> {
            var comment =
                new OpenComment(
                    new CommentId(rs.getObject("id", UUID.class)),
                    answered(rs.getObject("parent_id", UUID.class)),
                    rs.getString("body"),
                    rs.getObject("day", LocalDate.class),
                    rs.getString("office"));
            found
                .computeIfAbsent(
                    new ContributionId(rs.getObject("contribution_id", UUID.class)),
                    _ -> new ArrayList<>())
                .add(comment);
          });
    }
    return found;
  }

  private static @Nullable CommentId answered(@Nullable UUID id) {
    return id == null ? null : new CommentId(id);
  }
}
