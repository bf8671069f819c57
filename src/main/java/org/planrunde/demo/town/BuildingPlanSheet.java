package org.planrunde.demo.town;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The made-up Bebauungsplan as a sheet of paper: one page of a PDF, 594 by 297 mm at 1:1000, turned
 * so that the rails lie across, with crosses of the grid by which it is fitted to the map. The same
 * bytes each time.
 */
public final class BuildingPlanSheet {
  /** Width of the sheet in millimetres. */
  public static final double WIDTH = 594;

  private static final double HEIGHT = 297;
  private static final double LEFT = 8;
  private static final double TOP = 8;
  private static final double ACROSS = 430;
  private static final double DOWN = 281;
  private static final double GRID = 100;

  /** Of the station's frame at the upper left corner of the drawing. */
  private static final double U = 105;

  private static final double V = -270;

  private final Town town;
  private final SheetPen pen;

  /**
   * A cross of the grid.
   *
   * @param x millimetres from the sheet's left edge
   * @param y millimetres from its upper edge
   * @param place longitude and latitude in WGS 84
   */
  public record Cross(String name, double x, double y, Coordinate place) {}

  private BuildingPlanSheet(Town town, SheetPen pen) {
    this.town = town;
    this.pen = pen;
  }

  /** The PDF, with the town's houses and streets as its ground. */
  public static byte[] pdf(Town town) {
    try (var pdf = new PDDocument()) {
      pdf.setDocumentId(17L);
      try (var pen = new SheetPen(pdf, (float) WIDTH, (float) HEIGHT)) {
        new BuildingPlanSheet(town, pen).draw();
        BuildingPlanLegend.draw(pen);
      }
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The four crosses nearest to the corners of the drawing. */
  public static List<Cross> corners() {
    var all = crosses();
    var names = List.of("Nordwest", "Nordost", "Südost", "Südwest");
    var corners = new ArrayList<Cross>();
    for (int i = 0; i < names.size(); i++) {
      var corner =
          new Coordinate(LEFT + (i == 1 || i == 2 ? ACROSS : 0), TOP + (i >= 2 ? DOWN : 0));
      var nearest =
          all.stream()
              .min(Comparator.comparingDouble(local -> onPaper(local).distance(corner)))
              .orElseThrow();
      var at = onPaper(nearest);
      corners.add(new Cross("Gitterkreuz " + names.get(i), at.x, at.y, TownFrame.toWgs84(nearest)));
    }
    return corners;
  }

  /** Where full hundreds of metres meet, well inside the drawing, in local metres. */
  private static List<Coordinate> crosses() {
    var inside = new ArrayList<Coordinate>();
    for (double x = -1000; x <= 1000; x += GRID) {
      for (double y = -1500; y <= 500; y += GRID) {
        var local = new Coordinate(x, y);
        var at = onPaper(local);
        if (at.x > LEFT + 12
            && at.x < LEFT + ACROSS - 12
            && at.y > TOP + 8
            && at.y < TOP + DOWN - 8) {
          inside.add(local);
        }
      }
    }
    return inside;
  }

  private static Coordinate onPaper(Coordinate local) {
    var uv = TownFrame.toUv(local);
    return new Coordinate(LEFT + uv.x - U, TOP + uv.y - V);
  }

  /** A millimetre is a metre, and the rails lie across. */
  private static Geometry onPaper(Geometry local) {
    var corner = TownFrame.uv(U, V);
    return AffineTransformation.translationInstance(-corner.x, -corner.y)
        .rotate(Math.toRadians(-TownFrame.RAIL_ANGLE))
        .translate(LEFT, TOP)
        .transform(local);
  }

  private void draw() throws IOException {
    pen.clip(LEFT, TOP, ACROSS, DOWN);
    ground();
    areas();
    grid();
    words();
    pen.unclip();
    pen.line(Shapes.rect(LEFT, TOP, LEFT + ACROSS, TOP + DOWN), 0, 0.5);
  }

  /** What stands there already, in grey. */
  private void ground() throws IOException {
    var view = Shapes.rectUv(U, V, U + ACROSS, V + DOWN);
    for (var street : town.streets()) {
      if (street.line().intersects(view)) {
        pen.fill(onPaper(Shapes.strip(street.line(), street.width())), 0xf1f1ee);
      }
    }
    for (var building : town.buildings()) {
      if (building.footprint().intersects(view)) {
        var house = onPaper(building.footprint());
        pen.fill(house, 0xdcdcd8);
        pen.line(house, 0x6b6b68, 0.15);
      }
    }
    for (var marking : town.markings()) {
      if (marking.kind() == MarkingKind.RAIL || marking.kind() == MarkingKind.SIDING) {
        pen.line(onPaper(Shapes.common(marking.lines(), view)), 0x8a8a86, 0.6);
      }
    }
  }

  private void areas() throws IOException {
    for (var area : BuildingPlan.AREAS) {
      pen.fill(onPaper(area.shape()), area.use().colour);
    }
    for (var area : BuildingPlan.AREAS) {
      pen.line(onPaper(area.shape()), 0x3a3a38, 0.2);
      if (area.use().isBuilt()) {
        pen.line(onPaper(area.window()), 0x1f5fa8, 0.5, 4, 1, 0.8, 1);
      }
    }
    for (var tree : BuildingPlan.trees()) {
      tree(pen, onPaper(tree));
    }
    outline(pen, onPaper(BuildingPlan.OUTLINE.buffer(1.2, 1)));
  }

  private void words() throws IOException {
    for (var area : BuildingPlan.AREAS) {
      var middle = onPaper(area.shape().getInteriorPoint().getCoordinate());
      if (area.use().isBuilt()) {
        stamp(area, middle);
      } else if (area.use() == BuildingPlan.Use.GREEN) {
        pen.centred(middle, 4, area.sign());
      }
    }
    pen.centred(onPaper(TownFrame.uv(345, -130.5)), 3.4, "Planstraße A");
    pen.centred(onPaper(TownFrame.uv(170, -196)), 3.4, "Speicherstraße");
    pen.centred(onPaper(TownFrame.uv(280, -65)), 3.4, "Güterstraße");
    pen.centred(onPaper(TownFrame.uv(420, -38)), 3.4, "Gleise");
  }

  static void tree(SheetPen pen, Coordinate at) throws IOException {
    var crown = Shapes.disc(at, 2.6);
    pen.fill(crown, 0x7fb56c);
    pen.line(crown, 0x2f6b2a, 0.25);
  }

  /** The limit of the plan: a heavy broken line. */
  static void outline(SheetPen pen, Geometry line) throws IOException {
    pen.line(line, 0x000000, 1.6, 6, 3);
  }

  /** The stamp that says what may be built: use and storeys, covered and floor area. */
  private void stamp(BuildingPlan.Area area, Coordinate middle) throws IOException {
    double x = middle.x - 18;
    double y = middle.y - 8;
    pen.fill(Shapes.rect(x, y, x + 36, y + 16), 0xffffff);
    pen.line(Shapes.rect(x, y, x + 36, y + 16), 0, 0.3);
    pen.line(across(x, y + 8, x + 36, y + 8), 0, 0.2);
    pen.line(across(x + 18, y, x + 18, y + 16), 0, 0.2);
    pen.centred(new Coordinate(x + 9, y + 4), 4, area.sign());
    pen.centred(new Coordinate(x + 27, y + 4), 4, "I".repeat(area.storeys()).replace("IIII", "IV"));
    pen.text(x + 1.5, y + 13.2, 3.2, "GRZ " + decimal(area.covered()));
    pen.text(x + 19.5, y + 13.2, 3.2, "GFZ " + decimal(area.floors()));
  }

  private static String decimal(double number) {
    return Double.toString(number).replace('.', ',');
  }

  private void grid() throws IOException {
    for (var local : crosses()) {
      var at = onPaper(local);
      var east = onPaper(new Coordinate(local.x + 4, local.y));
      var north = onPaper(new Coordinate(local.x, local.y - 4));
      for (var end : List.of(east, north)) {
        pen.line(across(2 * at.x - end.x, 2 * at.y - end.y, end.x, end.y), 0x000000, 0.25);
      }
      if (BuildingPlan.OUTLINE.contains(Shapes.FACTORY.createPoint(local))) {
        continue;
      }
      var utm = TownFrame.toUtm(local);
      pen.text(at.x + 2, at.y + 5, 2.4, "E %.0f".formatted(utm.x));
      pen.text(at.x + 2, at.y + 8, 2.4, "N %.0f".formatted(utm.y));
    }
  }

  private static LineString across(double x0, double y0, double x1, double y1) {
    return Shapes.line(new Coordinate(x0, y0), new Coordinate(x1, y1));
  }
}
