package org.planrunde.contribution;

import java.util.Objects;
import java.util.stream.IntStream;
import org.planrunde.kernel.ProcedureId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door to public contributions as vector tiles in Web Mercator. Of what would lie within four
 * pixels of a screen a tile has one point with the number, so that the largest procedure gives
 * small tiles. Near zooms count over the same integer index as {@link MapFeed}, those of a whole
 * town add up cells that the database keeps counted; only what stands alone is looked up in the
 * table.
 */
@Service
public class ContributionTiles {
  /** The only layer of a tile. */
  public static final String LAYER = "contributions";

  /** The nearest zoom. */
  public static final int MAX_ZOOM = 22;

  /** Units along the edge of a tile, as most of the world has it. */
  private static final int EXTENT_BITS = 12;

  private static final int WORLD_BITS = 25;

  /** 64 cells along the edge. */
  private static final int CELL_BITS = 6;

  /** A sixteenth of a tile around it, so that no symbol is cut at its edge. */
  private static final int MARGIN_BITS = 4;

  /** Whose cells are counted already (see the table), in bits of their edge, the largest first. */
  private static final int[] LEVELS = {10, 7, 4};

  private static final String COUNTING =
      """
      select count(*)::int as n, (sum(mx) / count(*))::int as x, (sum(my) / count(*))::int as y
      from public_contribution
      where procedure_id = :procedure and mx between :west and :east
        and my between :north and :south
      group by mx >> :cell, my >> :cell
      """;

  private static final String COUNTED =
      """
      select sum(n)::int as n, (sum(sx)::bigint / sum(n)::bigint)::int as x,
        (sum(sy)::bigint / sum(n)::bigint)::int as y
      from contribution_cell
      where procedure_id = :procedure and level = :level
        and cx between :west >> :level and :east >> :level
        and cy between :north >> :level and :south >> :level
      group by cx >> (:cell - :level), cy >> (:cell - :level)
      """;

  /** The limit keeps the look-up one by one by the index; joined, the whole table would be read. */
  private static final String POINTS =
      """
      ), points as (
        select st_makepoint(floor((x - :left) * :scale), floor((y - :top) * :scale)) as geom,
          n as count, code, title, category, type
        from cells left join lateral (
          select code, title, category, type from public_contribution
          where n = 1 and procedure_id = :procedure and mx = x and my = y limit 1) c on true
      )
      select st_asmvt(points, 'contributions', 4096, 'geom') as tile from points
      """;

  private final JdbcClient jdbc;

  ContributionTiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** True if there is such a tile. */
  public static boolean exists(int zoom, int x, int y) {
    return zoom >= 0 && zoom <= MAX_ZOOM && x >= 0 && y >= 0 && x < (1 << zoom) && y < (1 << zoom);
  }

  /**
   * The tile in the encoding of Mapbox (version 2); no bytes if nothing lies in it.
   *
   * @param x column from the west
   * @param y row from the north
   * @throws IllegalArgumentException if there is no such tile
   */
  @Transactional(readOnly = true)
  public byte[] tile(ProcedureId procedure, int zoom, int x, int y) {
    if (!exists(zoom, x, y)) {
      throw new IllegalArgumentException("no tile " + zoom + "/" + x + "/" + y);
    }
    var bits = WORLD_BITS - zoom;
    var left = x << bits;
    var top = y << bits;
    var margin = (1 << bits) >> MARGIN_BITS;
    var cell = Math.max(0, bits - CELL_BITS);
    var level = IntStream.of(LEVELS).filter(it -> it <= cell).findFirst();
    return Objects.requireNonNull(
        jdbc.sql("with cells as materialized (" + (level.isPresent() ? COUNTED : COUNTING) + POINTS)
            .param("procedure", procedure.value())
            .param("west", left - margin)
            .param("east", left + (1 << bits) - 1 + margin)
            .param("north", top - margin)
            .param("south", top + (1 << bits) - 1 + margin)
            .param("cell", cell)
            .param("level", level.orElse(0))
            .param("left", left)
            .param("top", top)
            .param("scale", Math.scalb(1.0, EXTENT_BITS - bits))
            .query((rs, n) -> rs.getBytes("tile"))
            .single());
  }
}
