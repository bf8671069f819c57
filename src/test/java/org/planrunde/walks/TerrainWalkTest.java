package org.planrunde.walks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.citymodel.CityModels;
import org.planrunde.citymodel.Houses;
import org.planrunde.citymodel.ModelUpload;
import org.planrunde.citymodel.Reliefs;
import org.planrunde.geo.Crs;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.Projection;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.LayerStyle;
import org.planrunde.plan.Paint;
import org.planrunde.plan.Plans;
import org.planrunde.plan.Stroke;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An office sends ground in; a resident sees houses and layers on it and points at it. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"planrunde.demo=true", "vaadin.productionMode=true"})
class TerrainWalkTest {
  private static final String READY = "pr-scene[data-ready]";

  /** Degrees east and north in the middle of the procedure's area. */
  private static final Coordinate MIDDLE = new Coordinate(9.875, 51.985);

  /** Hears where somebody pointed. */
  private static final String LISTEN =
      "() => document.addEventListener('scene-hit', e => window.hit = e.detail, true)";

  @LocalServerPort int port;
  @Autowired Procedures procedures;
  @Autowired CityModels models;
  @Autowired Plans plans;
  @TempDir Path folder;
  private final Coordinate middle =
      Projection.of(CrsName.of(4326), Crs.UTM32).convert(new Coordinate(MIDDLE));
  private Browser browser;

  @BeforeEach
  void open() {
    browser = Browser.withScenes(port);
  }

  @AfterEach
  void close() {
    assertThat(browser.complaints()).isEmpty();
    browser.close();
  }

  /** Metres at so many metres east and north of the middle: a hill, and a valley in the west. */
  private static double ground(double x, double y) {
    double hill = 24 * Math.exp(-((x - 60) * (x - 60) + (y - 70) * (y - 70)) / 16_000);
    double valley = 12 * Math.exp(-(x + 150) * (x + 150) / 1_800);
    return 60 + 0.02 * x + hill - valley;
  }

  @Test
  void groundIsSentInAndStoodOn() throws IOException {
    var procedure = procedure();
    anOfficeSendsItIn(procedure);
    var page = browser.person(900, 600);
    page.setDefaultTimeout(90_000);
    page.navigate("/verfahren/" + procedure.slug() + "/mitmachen?ansicht=3d");
    page.locator(READY).waitFor();
    Browser.still(page);
    Browser.picture(page, "terrain-south");
    page.evaluate(LISTEN);
    page.locator("pr-scene .ps-canvas").focus();
    page.keyboard().press("Enter");
    page.locator("pr-scene .ps-own:not([hidden])").waitFor();
    pointedAtGround(page);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Blick auf Augenhöhe"))
        .click();
    Browser.still(page);
    Browser.picture(page, "terrain-person");
  }

  /** No thing, and the height of the hill there. */
  private void pointedAtGround(Page page) {
    var hit = (Map<?, ?>) page.evaluate("() => window.hit");
    var at = (List<?>) hit.get("at");
    var place =
        Projection.of(CrsName.of(4326), Crs.UTM32)
            .convert(new Coordinate(number(at.get(0)), number(at.get(1))));
    assertThat(hit.get("object")).isEqualTo("");
    assertThat(number(hit.get("above"))).isZero();
    assertThat(number(at.get(2)))
        .isCloseTo(ground(place.x - middle.x, place.y - middle.y), within(1.0));
  }

  private static double number(Object it) {
    return ((Number) it).doubleValue();
  }

  private void anOfficeSendsItIn(Procedure procedure) {
    var page = browser.staff("verwaltung");
    page.setViewportSize(900, 600);
    page.navigate("/verwaltung/" + procedure.slug() + "/stadtmodell");
    var file = page.locator("vaadin-upload input[type=file]");
    file.setInputFiles(new FilePayload("dgm.tif", "image/tiff", relief()));
    page.getByText("Gelände als GeoTIFF in EPSG:25832: 700 m mal 700 m").waitFor();
    assertThat(page.getByText("Höhen im Abstand von 2 m, von 4").count()).isEqualTo(1);
    assertThat(Browser.axe(page)).isEmpty();
    Browser.picture(page, "terrain-sent");
  }

  private byte[] relief() {
    var relief = new Reliefs();
    relief.columns = relief.rows = 350;
    relief.spacing = 2;
    relief.compression = 8;
    relief.west = middle.x - 350;
    relief.north = middle.y + 350;
    relief.heights = (column, row) -> ground(2 * column - 349, 349 - 2 * row);
    return relief.bytes();
  }

  /** Houses on the hill, and an area that lies on it. */
  private Procedure procedure() throws IOException {
    var town = procedures.findBySlug(Screens.SLUG).orElseThrow().municipality();
    var procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    var green = new LayerStyle.Category("", "Grün", Paint.GREEN, Stroke.SOLID);
    plans.add(
        new Layer(
            UUID.randomUUID(),
            town,
            procedure.id(),
            "Grünes",
            LayerKind.GEOJSON,
            "",
            Map.of(),
            "",
            1,
            true,
            false,
            new LayerStyle("art", List.of(green)),
            false),
        AREAS.getBytes(StandardCharsets.UTF_8));
    var boss = new Staff(AccountId.random(), town, "Amt", Set.of(Role.ADMINISTRATOR));
    Path file = Houses.write(folder.resolve("houses.gml"), houses());
    models.upload(boss, procedure.id(), new ModelUpload("haeuser.gml", file, null, false));
    Files.delete(file);
    return procedure;
  }

  private static final String AREAS =
      """
      {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"art":"a"},"geometry":{"type":"Polygon","coordinates":
          [[[9.8735,51.9842],[9.8775,51.9842],[9.8775,51.9865],[9.8735,51.9865],[9.8735,51.9842]],
           [[9.8745,51.9847],[9.8765,51.9847],[9.8765,51.9858],[9.8745,51.9858],[9.8745,51.9847]]]}}]}
      """;

  private String houses() {
    var all = new StringBuilder(Houses.BEGIN);
    for (int x = -240; x <= 260; x += 50) {
      for (int y = -160; y <= 200; y += 45) {
        all.append(house(x, y));
      }
    }
    return all.append(Houses.END).toString();
  }

  /** A box whose foot is the lowest ground below it, as surveys have it. */
  private String house(int x, int y) {
    double foot =
        Math.min(
            Math.min(ground(x, y), ground(x + 14, y)),
            Math.min(ground(x, y + 11), ground(x + 14, y + 11)));
    String[] corners = {"0 0", "14 0", "14 11", "0 11"};
    var faces = new StringBuilder(Houses.polygon(ring(x, y, corners, foot + 8)));
    for (int i = 0; i < 4; i++) {
      String a = corners[i];
      String b = corners[(i + 1) % 4];
      String low = String.format(Locale.ROOT, " %.2f", foot - 50);
      String high = String.format(Locale.ROOT, " %.2f", foot - 42);
      faces.append(
          Houses.polygon(
              Houses.ring(
                  middle.x + x,
                  middle.y + y,
                  a + low + "," + b + low + "," + b + high + "," + a + high)));
    }
    return Houses.building(
        "haus" + x + "_" + y,
        "<bldg:lod1MultiSurface><gml:MultiSurface>"
            + faces
            + "</gml:MultiSurface></bldg:lod1MultiSurface>");
  }

  private String ring(int x, int y, String[] corners, double height) {
    String up = String.format(Locale.ROOT, " %.2f", height - 50);
    return Houses.ring(middle.x + x, middle.y + y, String.join(up + ",", corners) + up);
  }
}
