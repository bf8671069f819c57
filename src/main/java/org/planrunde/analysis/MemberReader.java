package org.planrunde.analysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.PublicationState;
import org.planrunde.kernel.ContributionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who is in a group; every text passes the contributions' own door, public ones only. */
@Repository
class MemberReader {
  private static final String MEMBER =
      """
      select contribution_id, position, similarity, clear, second, second_similarity, pulls,
        other_words, coalesce(alike, -1) as alike
      from analysis_assignment where run_id = :run
      """;

  private final JdbcClient jdbc;
  private final Contributions contributions;

  MemberReader(JdbcClient jdbc, Contributions contributions) {
    this.jdbc = jdbc;
    this.contributions = contributions;
  }

  /** Members of a group, the surest first. */
  List<Member> members(RunId run, int position, int offset, int limit) {
    return members(
        MEMBER
            + " and position = :position order by similarity desc, contribution_id"
            + " offset :offset limit :limit",
        Map.of("run", run.value(), "position", position, "offset", offset, "limit", limit));
  }

  /** Members of a group that fit badly, the least sure first. */
  List<Member> unclear(RunId run, int position, int limit) {
    return members(
        MEMBER
            + " and position = :position and not clear order by similarity, contribution_id"
            + " limit :limit",
        Map.of("run", run.value(), "position", position, "limit", limit));
  }

  /** Members of a group that are almost equal, set by set, each of two or more. */
  List<List<Member>> alike(RunId run, int position) {
    var sets = new LinkedHashMap<Integer, List<Member>>();
    for (var row :
        rows(
            MEMBER
                + " and position = :position and alike is not null"
                + " order by alike, similarity desc, contribution_id",
            Map.of("run", run.value(), "position", position))) {
      sets.computeIfAbsent(row.alike, _ -> new ArrayList<>()).add(row.member);
    }
    return sets.values().stream().filter(set -> set.size() > 1).map(List::copyOf).toList();
  }

  Optional<Member> member(RunId run, ContributionId id) {
    return members(
            MEMBER + " and contribution_id = :id", Map.of("run", run.value(), "id", id.value()))
        .stream()
        .findFirst();
  }

  private record Unread(ContributionId id, int alike, Function<Contribution, Member> member) {}

  private record Row(int alike, Member member) {}

  private List<Member> members(String sql, Map<String, ?> params) {
    return rows(sql, params).stream().map(Row::member).toList();
  }

  private List<Row> rows(String sql, Map<String, ?> params) {
    var rows = jdbc.sql(sql).params(params).query((rs, n) -> unread(rs)).list();
    var ids = rows.stream().map(Unread::id).collect(Collectors.toCollection(HashSet::new));
    var visible =
        contributions.listForStaff(ids).stream()
            .filter(c -> c.state() == PublicationState.PUBLISHED)
            .collect(Collectors.toMap(Contribution::id, c -> c));
    return rows.stream()
        .flatMap(row ->
            Optional.ofNullable(visible.get(row.id)).stream()
                .map(c -> new Row(row.alike, row.member.apply(c))))
        .toList();
  }

  private static Unread unread(ResultSet rs) throws SQLException {
    int position = rs.getInt("position");
    double similarity = rs.getDouble("similarity");
    boolean clear = rs.getBoolean("clear");
    int second = rs.getInt("second");
    var next = rs.wasNull() ? OptionalInt.empty() : OptionalInt.of(second);
    double secondSimilarity = rs.getDouble("second_similarity");
    var pulls = Json.words(rs.getString("pulls"));
    int others = rs.getInt("other_words");
    return new Unread(
        new ContributionId(rs.getObject("contribution_id", UUID.class)),
        rs.getInt("alike"),
        c -> new Member(c, position, similarity, clear, next, secondSimilarity, pulls, others));
  }
}
