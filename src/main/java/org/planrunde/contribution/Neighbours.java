package org.planrunde.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.postgis.jdbc.jts.JtsGeometry;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.Metric;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Front door to what everybody may see around a place and with certain words in it. */
@Service
public class Neighbours {
  private static final int SHORTEST_BEGINNING = 5;
  private static final int ENOUGH = 500;

  private final JdbcClient jdbc;

  Neighbours(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Public contributions with a place within some metres that have at least one of the words, those
   * with most of them first.
   *
   * @param around one place or several; near one of them is near
   * @param words letters and digits only; the rest of a word is not looked at
   */
  public List<Contribution> list(
      ProcedureId procedure, Collection<String> words, Geometry around, double metres, int limit) {
    var query = anyOf(words);
    if (query.isEmpty()) {
      return List.of();
    }
    var box = box(around, metres);
    return jdbc.sql(
            "select "
                + Rows.COLUMNS
                + """
                 from public_contribution, to_tsquery('german', :words) as wanted
                where procedure_id = :procedure and search @@ wanted
                  and place && st_makeenvelope(:west, :south, :east, :north, 4326)
                  and st_dwithin(place::geography, cast(:around as geometry)::geography, :metres)
                order by ts_rank(search, wanted) desc, id limit :limit
                """)
        .param("words", query)
        .param("procedure", procedure.value())
        .param("west", box.getMinX())
        .param("south", box.getMinY())
        .param("east", box.getMaxX())
        .param("north", box.getMaxY())
        .param("around", new JtsGeometry(around))
        .param("metres", metres)
        .param("limit", limit)
        .query(Rows::contribution)
        .list();
  }

  private static Envelope box(Geometry around, double metres) {
    var extent = around.getEnvelopeInternal();
    var box = Metric.boxAround(Wgs84.point(extent.getMinX(), extent.getMinY()), metres);
    box.expandToInclude(Metric.boxAround(Wgs84.point(extent.getMaxX(), extent.getMaxY()), metres));
    return box;
  }

  /** In how many public contributions of the procedure each word is; counts no further than 500. */
  public Map<String, Integer> countByWord(ProcedureId procedure, Collection<String> words) {
    var counts = new HashMap<String, Integer>();
    if (!words.isEmpty()) {
      jdbc.sql(
              """
              select w.word, (select count(*)::int from (
                select 1 from public_contribution c where c.procedure_id = :procedure
                  and c.search @@ plainto_tsquery('german', w.word) limit :enough) as hits) as n
              from unnest(array[:words]) as w(word)
              """)
          .param("procedure", procedure.value())
          .param("words", words)
          .param("enough", ENOUGH)
          .query(rs -> {
            counts.put(rs.getString("word"), rs.getInt("n"));
          });
    }
    return counts;
  }

  /** How many public contributions there are. */
  public int count(ProcedureId procedure) {
    return jdbc.sql("select count(*)::int as n from public_contribution where procedure_id = ?")
        .param(procedure.value())
        .query((rs, n) -> rs.getInt("n"))
        .single();
  }

  /** Long words also find those that only begin with them. */
  private static String anyOf(Collection<String> words) {
    return words.stream()
        .map(word -> word.replaceAll("[^\\p{L}\\p{Nd}]", ""))
        .filter(word -> !word.isEmpty())
        .map(word -> word.length() < SHORTEST_BEGINNING ? word : word + ":*")
        .distinct()
        .collect(Collectors.joining(" | "));
  }
}
