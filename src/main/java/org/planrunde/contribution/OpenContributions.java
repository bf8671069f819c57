package org.planrunde.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import net.postgis.jdbc.jts.JtsGeometry;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door for programs that take away what is public, page by page in the order of the codes.
 * The last code of a page is where the next one goes on: nothing moves when others come or go, and
 * a made-up code is as good as a true one.
 */
@Service
@Transactional(readOnly = true)
public class OpenContributions {
  private static final String WHERE =
      """
       from public_contribution c
       where procedure_id = :procedure
         and (cast(:within as geometry) is null or (place && cast(:within as geometry)
           and st_intersects(place, cast(:within as geometry))))
         and (cast(:from as date) is null
           or created >= cast(:from as date)::timestamp at time zone 'Europe/Berlin')
         and (cast(:until as date) is null
           or created < (cast(:until as date) + 1)::timestamp at time zone 'Europe/Berlin')
      """;

  /** Photos and counts are asked for the rows of the page alone. */
  private static final String PAGE =
      """
      select p.id, p.code, p.category, p.type, p.title, p.body, p.place,
        (p.created at time zone 'Europe/Berlin')::date as day, coalesce(t.supports, 0) as supports,
        coalesce(t.opposes, 0) as opposes, coalesce(t.comments, 0) as comments,
        %1$s, a.contribution_id,
        array(select position from public_contribution_photo f where f.contribution_id = p.id
          order by position) as photos
      from (select c.* %2$s order by code limit :limit) p
        left join contribution_tally t on t.contribution_id = p.id
        left join contribution_anchor a on a.contribution_id = p.id
      order by p.code
      """;

  private static final String PAGE_AFTER =
      PAGE.formatted(AnchorStore.COLUMNS, WHERE + " and code > :code");
  private static final String ONE =
      PAGE.formatted(AnchorStore.COLUMNS, WHERE + " and code = :code");

  private final JdbcClient jdbc;
  private final MapFeed map;
  private final Map<ProcedureId, Total> totals = new ConcurrentHashMap<>();

  OpenContributions(JdbcClient jdbc, MapFeed map) {
    this.jdbc = jdbc;
    this.map = map;
  }

  /** A number that grows with every visible change, votes and comments left aside. */
  public long revision(ProcedureId procedure) {
    return map.revision(procedure);
  }

  /** Those whose code comes after {@code after} ("" for the first page), {@code limit} at most. */
  public List<OpenContribution> page(
      ProcedureId procedure, OpenFilter filter, String after, int limit) {
    return filtered(PAGE_AFTER, procedure, filter)
        .param("code", after)
        .param("limit", limit)
        .query(OpenContributions::row)
        .list();
  }

  /** The one with this code if everybody may see it. */
  public Optional<OpenContribution> find(ProcedureId procedure, String code) {
    return filtered(ONE, procedure, OpenFilter.ALL)
        .param("code", code)
        .param("limit", 1)
        .query(OpenContributions::row)
        .optional();
  }

  /** How many there are. */
  public int count(ProcedureId procedure, OpenFilter filter) {
    if (!filter.equals(OpenFilter.ALL)) {
      return counted(procedure, filter);
    }
    var revision = map.revision(procedure);
    var known = totals.get(procedure);
    if (known == null || known.revision() != revision) {
      known = new Total(revision, counted(procedure, filter));
      totals.put(procedure, known);
    }
    return known.count();
  }

  private int counted(ProcedureId procedure, OpenFilter filter) {
    return filtered("select count(*)::int as n" + WHERE, procedure, filter)
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  /** What was counted at a revision: every page of a whole harvest says it. */
  private record Total(long revision, int count) {}

  private StatementSpec filtered(String sql, ProcedureId procedure, OpenFilter filter) {
    var within = filter.within();
    return jdbc.sql(sql)
        .param("procedure", procedure.value())
        .param("within", within == null ? null : new JtsGeometry(within), Types.OTHER)
        .param("from", filter.from(), Types.DATE)
        .param("until", filter.until(), Types.DATE);
  }

  private static OpenContribution row(ResultSet rs, int n) throws SQLException {
    return new OpenContribution(
        new ContributionId(rs.getObject("id", UUID.class)),
        rs.getString("code"),
        rs.getString("category"),
        rs.getString("type"),
        rs.getString("title"),
        rs.getString("body"),
        rs.getObject("day", LocalDate.class),
        Rows.geometry(rs),
        rs.getObject("contribution_id") == null ? null : AnchorStore.anchor(rs),
        new Tally(rs.getInt("supports"), rs.getInt("opposes"), rs.getInt("comments")),
        numbers(rs));
  }

  private static List<Integer> numbers(ResultSet rs) throws SQLException {
    return Arrays.asList((Integer[]) rs.getArray("photos").getArray());
  }
}
