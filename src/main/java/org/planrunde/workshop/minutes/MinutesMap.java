package org.planrunde.workshop.minutes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.PlanGrid;
import org.planrunde.storage.image.SafeImage;

/**
 * Draws the area of a procedure with its grid of fields and the numbers of the cards. Has no map
 * below it: what other servers draw is not ours to print.
 */
public final class MinutesMap {
  private static final int WIDTH = 1_400;
  private static final int EDGE = 44;
  private static final int DISC = 34;
  private static final int TALLEST = 1_800;

  private final PlanGrid grid;
  private final double cell;
  private final BufferedImage image;
  private final Graphics2D g;
  private final DrawnLetters letters = new DrawnLetters();

  /**
   * A card on the map.
   *
   * @param at in WGS 84, longitude first
   */
  public record Spot(int number, Coordinate at) {}

  private MinutesMap(PlanGrid grid) {
    this.grid = grid;
    cell =
        Math.min((double) (WIDTH - EDGE) / grid.columns(), (double) (TALLEST - EDGE) / grid.rows());
    image =
        new BufferedImage(
            (int) (cell * grid.columns()) + EDGE,
            (int) (cell * grid.rows()) + EDGE,
            BufferedImage.TYPE_INT_RGB);
    g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  /**
   * The picture; spots outside the grid are left out.
   *
   * @param area in WGS 84
   * @param grid of the procedure, so that its fields have the same names everywhere
   * @param alt what it shows, in words
   */
  public static MinutesPicture draw(Geometry area, PlanGrid grid, List<Spot> spots, String alt) {
    var map = new MinutesMap(grid);
    map.ground(area);
    map.fields();
    map.spots(spots);
    map.g.dispose();
    return new MinutesPicture(
        SafeImage.encodePng(map.image), map.image.getWidth(), map.image.getHeight(), alt);
  }

  private double x(double longitude) {
    return (longitude - grid.west()) / grid.cellLongitude() * cell;
  }

  private double y(double latitude) {
    return EDGE + (grid.north() - latitude) / grid.cellLatitude() * cell;
  }

  private void ground(Geometry area) {
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.setColor(new Color(0xF2F4F1));
    g.fill(
        new Rectangle2D.Double(
            0, EDGE, image.getWidth() - EDGE, image.getHeight() - (double) EDGE));
    var outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int i = 0; i < area.getNumGeometries(); i++) {
      trace(outline, area.getGeometryN(i));
    }
    g.setColor(new Color(0xDDEBE4));
    g.fill(outline);
    g.setColor(new Color(0x0F5B46));
    g.setStroke(
        new BasicStroke(
            4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {18, 7, 4, 7}, 0));
    g.draw(outline);
  }

  private void trace(Path2D outline, Geometry part) {
    if (part instanceof org.locationtech.jts.geom.Polygon polygon) {
      ring(outline, polygon.getExteriorRing().getCoordinates());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        ring(outline, polygon.getInteriorRingN(i).getCoordinates());
      }
    }
  }

  private void ring(Path2D outline, Coordinate[] corners) {
    outline.moveTo(x(corners[0].x), y(corners[0].y));
    for (var corner : corners) {
      outline.lineTo(x(corner.x), y(corner.y));
    }
    outline.closePath();
  }

  private void fields() {
    g.setStroke(new BasicStroke(1));
    for (int column = 0; column <= grid.columns(); column++) {
      line(column * cell, EDGE, column * cell, image.getHeight());
      if (column < grid.columns()) {
        var letter = grid.name(column, 0).substring(0, 1);
        letters.centred(g, letter, (column + 0.5) * cell, EDGE / 2.0, 24);
      }
    }
    for (int row = 0; row <= grid.rows(); row++) {
      line(0, EDGE + row * cell, (double) image.getWidth() - EDGE, EDGE + row * cell);
      if (row < grid.rows()) {
        var number = grid.name(0, row).substring(1);
        letters.centred(g, number, image.getWidth() - EDGE / 2.0, EDGE + (row + 0.5) * cell, 24);
      }
    }
  }

  private void line(double x1, double y1, double x2, double y2) {
    g.setColor(new Color(0xB4BCB6));
    g.draw(new Line2D.Double(x1, y1, x2, y2));
    g.setColor(new Color(0x17212B));
  }

  /** Cards at one place share a disc: the first number, and how many more there are. */
  private void spots(List<Spot> spots) {
    var groups = new ArrayList<List<Spot>>();
    for (var spot : spots) {
      if (grid.field(spot.at().x, spot.at().y).isPresent()) {
        groups.stream()
            .filter(group -> near(group.getFirst(), spot))
            .findFirst()
            .ifPresentOrElse(
                group -> group.add(spot), () -> groups.add(new ArrayList<>(List.of(spot))));
      }
    }
    groups.forEach(this::disc);
  }

  private boolean near(Spot a, Spot b) {
    return Math.hypot(x(a.at().x) - x(b.at().x), y(a.at().y) - y(b.at().y)) < DISC * 0.9;
  }

  private void disc(List<Spot> group) {
    var first = group.getFirst();
    var text = first.number() + (group.size() > 1 ? "+" + (group.size() - 1) : "");
    var wide = Math.max(DISC, letters.width(text, 19) + 16);
    var x = x(first.at().x);
    var y = y(first.at().y);
    g.setColor(Color.WHITE);
    g.fill(round(x, y, wide + 6, DISC + 6));
    g.setColor(new Color(0x17212B));
    g.fill(round(x, y, wide, DISC));
    g.setColor(Color.WHITE);
    letters.centred(g, text, x, y, 19);
    g.setColor(new Color(0x17212B));
  }

  private static java.awt.Shape round(double x, double y, double width, double height) {
    return width == height
        ? new Ellipse2D.Double(x - width / 2, y - height / 2, width, height)
        : new java.awt.geom.RoundRectangle2D.Double(
            x - width / 2, y - height / 2, width, height, height, height);
  }
}
