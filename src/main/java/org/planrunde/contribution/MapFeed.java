package org.planrunde.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what the map shows: single pins, and clusters where pins would lie on each other.
 *
 * <p>The database groups by cells of 64 pixels of the asked zoom over an integer index; cells that
 * would touch are then joined here. Positions are Web Mercator pixels with 25 bits a side.
 */
@Repository
class MapFeed {
  /** From this zoom on only pins at the very same place form a cluster. */
  static final int CLOSEST = 20;

  /** At this zoom nothing is grouped: in a scene one pin may stand above the other. */
  static final int APART = 24;

  private static final int MOST_APART = 1000;
  private static final int WORLD_BITS = 25;
  private static final int CELL_BITS = 6;

  private final JdbcClient jdbc;

  MapFeed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A number that grows with every visible change of the procedure's contributions. */
  long revision(ProcedureId procedure) {
    return jdbc.sql("select revision from contribution_revision where procedure_id = ?")
        .param(procedure.value())
        .query((rs, n) -> rs.getLong("revision"))
        .optional()
        .orElse(0L);
  }

  /** Groups and pins within the filter's box, widened to whole cells so that nothing jumps. */
  List<Group> groups(ProcedureId procedure, Filter filter, int zoom) {
    var shift = zoom >= CLOSEST ? 0 : WORLD_BITS - 8 - zoom + CELL_BITS;
    var box = filter.box() == null ? new Envelope(-180, 180, -85, 85) : filter.box();
    var cells = new TreeMap<Long, Group>();
    jdbc.sql(
            """
            select mx >> :shift as cx, my >> :shift as cy, category, count(*)::int as n,
              count(*) filter (where mx between :left and :right
                and my between :top and :bottom)::int as inside,
              sum(mx) as sx, sum(my) as sy,
              min(mx) as x0, max(mx) as x1, min(my) as y0, max(my) as y1
            from public_contribution
            where procedure_id = :procedure and mx between :west and :east
              and my between :north and :south
              and (cast(:category as text) is null or category = :category)
              and (cast(:type as text) is null or type = :type)
              and (:words = '' or search @@ websearch_to_tsquery('german', :words))
            group by 1, 2, 3
            """)
        .param("shift", shift)
        .param("left", Mercator.x(box.getMinX()))
        .param("right", Mercator.x(box.getMaxX()))
        .param("top", Mercator.y(box.getMaxY()))
        .param("bottom", Mercator.y(box.getMinY()))
        .param("procedure", procedure.value())
        .param("west", floor(Mercator.x(box.getMinX()), shift))
        .param("east", ceil(Mercator.x(box.getMaxX()), shift))
        .param("north", floor(Mercator.y(box.getMaxY()), shift))
        .param("south", ceil(Mercator.y(box.getMinY()), shift))
        .param("category", filter.category())
        .param("type", filter.type())
        .param("words", filter.words())
        .query(rs -> {
          var cell = ((long) rs.getInt("cx") << 32) | rs.getInt("cy");
          var category = rs.getString("category");
          cells
              .computeIfAbsent(cell, c -> new Group())
              .add(
                  category == null ? "" : category,
                  rs.getInt("n"),
                  rs.getInt("inside"),
                  rs.getLong("sx"),
                  rs.getLong("sy"),
                  new Envelope(rs.getInt("x0"), rs.getInt("x1"), rs.getInt("y0"), rs.getInt("y1")));
        });
    return Group.join(
        new ArrayList<>(cells.values()),
        zoom >= CLOSEST ? 0 : Math.scalb(1.0, WORLD_BITS - 8 - zoom));
  }

  private static int most(int zoom) {
    return zoom >= APART ? MOST_APART : Integer.MAX_VALUE;
  }

  private static int floor(int pixel, int shift) {
    return pixel >> shift << shift;
  }

  private static int ceil(int pixel, int shift) {
    return floor(pixel, shift) + (1 << shift) - 1;
  }

  /**
   * The pins at the places of groups of one, at {@link #APART} of all groups, with the drawn line
   * or area if there is one.
   */
  List<Pin> pins(ProcedureId procedure, Filter filter, List<Group> groups, int zoom) {
    var singles =
        groups.stream().filter(g -> zoom >= APART || g.count() == 1).limit(most(zoom)).toList();
    if (singles.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select id, code, title, category, st_x(pin) as lon, st_y(pin) as lat,
              case when geometrytype(place) <> 'POINT' then st_asgeojson(place, 6) end as shape,
              st_z(point) as height
            from public_contribution join unnest(:xs, :ys) as single (mx, my) using (mx, my)
              left join contribution_anchor on contribution_id = id
            where procedure_id = :procedure
              and (cast(:category as text) is null or category = :category)
              and (cast(:type as text) is null or type = :type)
              and (:words = '' or search @@ websearch_to_tsquery('german', :words))
            order by id
            """)
        .param("procedure", procedure.value())
        .param("xs", singles.stream().mapToInt(g -> (int) g.x()).toArray())
        .param("ys", singles.stream().mapToInt(g -> (int) g.y()).toArray())
        .param("category", filter.category())
        .param("type", filter.type())
        .param("words", filter.words())
        .query((rs, n) ->
            new Pin(
                rs.getObject("id", UUID.class),
                rs.getString("code"),
                rs.getString("title"),
                rs.getString("category"),
                rs.getDouble("lon"),
                rs.getDouble("lat"),
                rs.getString("shape"),
                rs.getObject("height", Double.class)))
        .list();
  }
}
