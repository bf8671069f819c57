package org.planrunde.procedure.catalogue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.ParticipationLevel;
import org.planrunde.procedure.ProcedureState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door to the search among all public procedures of the installation. Which one is nearer is
 * decided in the plane around the place, which is right for what is near; the distances themselves
 * follow the ellipsoid.
 */
@Service
public class Catalogue {
  private static final String MATCHING =
      """
      with matching as materialized (
        select id, name, state, area from public_procedure
        where (:words = '' or id in (
            select procedure_id from procedure_words where search @@ to_tsquery('german', :words)
            union all select procedure_id from procedure_words where plain like :pattern))
          and (:topic = '' or topic = :topic)
          and (:district = '' or district = :district)
          and (cast(:level as text) is null or level = :level)
          and (cast(:municipality as uuid) is null or municipality_id = :municipality))
      """;
  private static final String COUNT =
      MATCHING + "select state, count(*)::int as n from matching group by state";
  private static final String PAGE =
      MATCHING
          + """
          , here as (select
            case when cast(:lon as double precision) is not null then st_setsrid(st_makepoint(
              cast(:lon as double precision), cast(:lat as double precision)), 4326) end as place,
            cos(radians(coalesce(cast(:lat as double precision), 0))) as width)
          , page as (
            select id, area, row_number() over (order by
              st_distance(st_scale(area, width, 1), st_scale(place, width, 1)) nulls last,
              case when :words = '' then 0 else -ts_rank(head, to_tsquery('german', :words)) end,
              case state when 'RUNNING' then 0 when 'SOON' then 1 else 2 end, name, id) as n
            from here, matching join procedure_words on procedure_id = id
            where :states = '' or state = any (string_to_array(:states, ','))
            order by n offset :offset limit :limit)
          select id, st_distance(area::geography, place::geography) as metres
          from here, page order by n
          """;

  private final JdbcClient jdbc;

  Catalogue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One page of what is wanted: nearest first, then best match, then running, soon, done. */
  @Transactional(readOnly = true)
  public Found search(CatalogueQuery query, int offset, int limit) {
    var states = countByState(query);
    int total =
        states.entrySet().stream()
            .filter(e -> query.states().isEmpty() || query.states().contains(e.getKey()))
            .mapToInt(Map.Entry::getValue)
            .sum();
    var near = query.near();
    var hits =
        filtered(PAGE, query)
            .param("states", String.join(",", query.states().stream().map(Enum::name).toList()))
            .param("lon", near == null ? null : near.getX())
            .param("lat", near == null ? null : near.getY())
            .param("offset", offset)
            .param("limit", limit)
            .query((rs, n) ->
                new Hit(
                    new ProcedureId(rs.getObject("id", UUID.class)),
                    rs.getObject("metres", Double.class)))
            .list();
    return new Found(hits, total, states);
  }

  private Map<ProcedureState, Integer> countByState(CatalogueQuery query) {
    var counts = new EnumMap<ProcedureState, Integer>(ProcedureState.class);
    filtered(COUNT, query)
        .query(rs -> {
          counts.put(ProcedureState.valueOf(rs.getString("state")), rs.getInt("n"));
        });
    return counts;
  }

  private StatementSpec filtered(String sql, CatalogueQuery query) {
    var words = SearchWords.of(query.words());
    var level = query.level();
    var municipality = query.municipality();
    return jdbc.sql(sql)
        .param("words", words.query())
        .param("pattern", words.pattern())
        .param("topic", query.topic())
        .param("district", query.district())
        .param("level", level == null ? null : level.name())
        .param("municipality", municipality == null ? null : municipality.value());
  }

  /** What the public procedures can be chosen by. */
  @Transactional(readOnly = true)
  public Choices choices() {
    return new Choices(
        words("topic"),
        words("district"),
        Arrays.stream(ParticipationLevel.values())
            .filter(words("level").stream().map(ParticipationLevel::valueOf).toList()::contains)
            .toList(),
        jdbc.sql("select distinct municipality_id from public_procedure")
            .query((rs, n) -> new MunicipalityId(rs.getObject(1, UUID.class)))
            .list());
  }

  private List<String> words(String column) {
    return jdbc.sql(
            "select distinct %1$s from public_procedure where %1$s <> '' order by 1"
                .formatted(column))
        .query((rs, n) -> rs.getString(1))
        .list();
  }
}
