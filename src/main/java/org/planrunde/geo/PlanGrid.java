package org.planrunde.geo;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The grid of fields (Planfelder) over a plan: letters from west to east, numbers from north to
 * south, so that "E3" can be said aloud in a room.
 *
 * @param west longitude of the grid's west edge, degrees
 * @param north latitude of its north edge, degrees
 * @param cellLongitude width of a field, degrees
 * @param cellLatitude height of a field, degrees
 */
public record PlanGrid(
    double west, double north, double cellLongitude, double cellLatitude, int columns, int rows) {
  /** The most columns or rows a grid may have, so that each has one letter. */
  public static final int MOST = 12;

  private static final int USUAL_FIELDS = 6 * 5;
  private static final double MARGIN = 0.04;
  private static final double SMALLEST_CELL_METRES = 5;

  /** Refuses a grid without fields or outside WGS 84. */
  public PlanGrid {
    if (columns < 1 || columns > MOST || rows < 1 || rows > MOST) {
      throw new IllegalArgumentException("1 to 12 columns and rows: " + columns + " x " + rows);
    }
    if (!(cellLongitude > 0 && cellLatitude > 0)
        || !Wgs84.isValid(west, north)
        || !Wgs84.isValid(west + columns * cellLongitude, north - rows * cellLatitude)) {
      throw new IllegalArgumentException("not a grid in WGS 84");
    }
  }

  /**
   * About 30 roughly square fields that cover the bounding box of an area with a small margin.
   *
   * @throws IllegalArgumentException if the area is empty or reaches a pole or the date line
   */
  public static PlanGrid forArea(Geometry area) {
    if (area.isEmpty()) {
      throw new IllegalArgumentException("an empty area has no grid");
    }
    Envelope box = area.getEnvelopeInternal();
    double metresPerLatitude = metresPerLatitude(box);
    double metresPerLongitude = metresPerLongitude(box);
    double width = box.getWidth() * metresPerLongitude * (1 + 2 * MARGIN);
    double height = box.getHeight() * metresPerLatitude * (1 + 2 * MARGIN);
    double usual = usualCell(width, height);
    int columns = count(width, usual);
    int rows = count(height, usual);
    double cell = Math.max(Math.max(width / columns, height / rows), SMALLEST_CELL_METRES);
    double cellLongitude = cell / metresPerLongitude;
    double cellLatitude = cell / metresPerLatitude;
    return new PlanGrid(
        box.centre().x - columns * cellLongitude / 2,
        box.centre().y + rows * cellLatitude / 2,
        cellLongitude,
        cellLatitude,
        columns,
        rows);
  }

  /** The name of the field that holds a place, empty if it lies outside the grid. */
  public Optional<String> field(double longitude, double latitude) {
    double column = (longitude - west) / cellLongitude;
    double row = (north - latitude) / cellLatitude;
    if (!(column >= 0 && column <= columns && row >= 0 && row <= rows)) {
      return Optional.empty();
    }
    // The east and south edges belong to the last fields.
    return Optional.of(name(Math.min((int) column, columns - 1), Math.min((int) row, rows - 1)));
  }

  /** The name of a field by its column and row, both counted from 0 at the north-west corner. */
  public String name(int column, int row) {
    if (column < 0 || column >= columns || row < 0 || row >= rows) {
      throw new IllegalArgumentException("no field in column " + column + ", row " + row);
    }
    return (char) ('A' + column) + String.valueOf(row + 1);
  }

  /** The extent in degrees of a field by its name, empty if there is no such field. */
  public Optional<Envelope> extent(String name) {
    String upper = name.strip().toUpperCase(Locale.ROOT);
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        if (name(column, row).equals(upper)) {
          double x = west + column * cellLongitude;
          double y = north - row * cellLatitude;
          return Optional.of(new Envelope(x, x + cellLongitude, y - cellLatitude, y));
        }
      }
    }
    return Optional.empty();
  }

  private static double usualCell(double width, double height) {
    double longSide = Math.max(width, height) / MOST;
    return Math.max(Math.sqrt(width * height / USUAL_FIELDS), longSide);
  }

  private static int count(double length, double cell) {
    return cell == 0 ? 1 : Math.clamp(Math.round(length / cell), 1, MOST);
  }

  private static double metresPerLatitude(Envelope box) {
    double x = box.centre().x;
    double y = box.centre().y;
    return Metric.distance(Wgs84.point(x, y - 0.005), Wgs84.point(x, y + 0.005)) / 0.01;
  }

  private static double metresPerLongitude(Envelope box) {
    double x = box.centre().x;
    double y = box.centre().y;
    return Metric.distance(Wgs84.point(x - 0.005, y), Wgs84.point(x + 0.005, y)) / 0.01;
  }
}
