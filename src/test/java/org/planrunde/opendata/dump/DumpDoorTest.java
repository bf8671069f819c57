package org.planrunde.opendata.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Receipts;
import org.planrunde.geo.Wgs84;
import org.planrunde.identity.Municipalities;
import org.planrunde.opendata.Asking;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import tools.jackson.databind.json.JsonMapper;

/** Whole files of a procedure's contributions over HTTP. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class DumpDoorTest {
  @Value("${local.server.port}")
  int port;

  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @TempDir Path folder;
  private Asking asking;
  private Procedure procedure;

  @BeforeEach
  void open() {
    asking = new Asking(port);
    var town = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER));
  }

  private String path(String ending) {
    return "/api/v1/procedures/" + procedure.slug() + "/contributions." + ending;
  }

  @Test
  void noCellOfTheTableIsAFormula() {
    contributions.submit(Fixtures.draft(procedure, "=HYPERLINK(\"x\";1)", null));
    contributions.submit(Fixtures.draft(procedure, "Bank; am Weg", Wgs84.point(9.875, 51.985)));
    var answer = asking.get(path("csv"));
    var text = new String(answer.body(), StandardCharsets.UTF_8);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"" + procedure.slug() + ".csv\"");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(text)
        .startsWith("\uFEFFcode;title;text;category;type;state;answer;created;")
        .contains(
            "\"'=HYPERLINK(\"\"x\"\";1)\"",
            ";\"Bank; am Weg\";",
            ";9.875;51.985;POINT (9.875 51.985)\r\n")
        .doesNotContain(";=");
    assertThat(text.lines()).hasSize(3);
  }

  @Test
  void geoJsonHoldsAllOfSeveralPages() {
    for (int i = 0; i < 1101; i++) {
      contributions.submit(Fixtures.draft(procedure, "Beitrag " + i, null));
    }
    var json = JsonMapper.shared().readTree(asking.get(path("geojson")).body());
    var ids = new ArrayList<String>();
    json.path("features").forEach(f -> ids.add(f.path("id").asString()));
    assertThat(ids).hasSize(1101).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void withoutContributionsThereAreFilesWithoutRows() {
    assertThat(asking.text(path("csv")).lines()).hasSize(1);
    assertThat(asking.json(path("geojson")).path("features").size()).isZero();
    assertThat(asking.get(path("gpkg")).statusCode()).isEqualTo(200);
  }

  @Test
  void aGeoPackageHasShapesAndTheirExtent() throws Exception {
    var line =
        Wgs84.FACTORY.createLineString(
            new Coordinate[] {new Coordinate(9.871, 51.981), new Coordinate(9.875, 51.985)});
    contributions.submit(Fixtures.draft(procedure, "Radweg", line));
    contributions.submit(Fixtures.draft(procedure, "Bank", Wgs84.point(9.875, 51.985)));
    contributions.submit(Fixtures.draft(procedure, "Überall", null));
    var file = saved("gpkg");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select group_concat(title, ',') from (select title from contributions order by title)")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("Bank,Radweg,Überall");
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select min_x, max_y, srs_id from gpkg_contents")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getDouble(1)).isEqualTo(9.871);
      assertThat(rows.getDouble(2)).isEqualTo(51.985);
      assertThat(rows.getInt(3)).isEqualTo(4326);
    }
  }

  @Test
  void whatWasPinnedToAFacadeKeepsItsHeight() throws Exception {
    contributions.submit(
        Fixtures.draft(procedure, "Balkon", Wgs84.point(9.875, 51.985))
            .withAnchor(Fixtures.anchor(9.875, 51.985, 134.213)));
    contributions.submit(Fixtures.draft(procedure, "Bank", Wgs84.point(9.876, 51.985)));
    assertThat(asking.text(path("csv")))
        .contains(";storey;side;height;height_reference;object;longitude;", ";134.213;EPSG:25832;")
        .contains(";;;;;9.876;");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + saved("gpkg"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select max(height), count(height) from contributions")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getDouble(1)).isEqualTo(134.213);
      assertThat(rows.getInt(2)).isOne();
    }
  }

  private Path saved(String ending) throws IOException {
    var answer = asking.get(path(ending));
    assertThat(answer.statusCode()).isEqualTo(200);
    return Files.write(folder.resolve("dump." + ending), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "geojson", "gpkg"})
  void whatIsWithdrawnIsGoneAndWhatIsNotPublicIsNotThere(String ending) throws Exception {
    var receipt = contributions.submit(Fixtures.draft(procedure, "Geheimnis", null));
    assertThat(Files.readString(saved(ending), StandardCharsets.ISO_8859_1)).contains("Geheimnis");
    receipts.withdraw(receipt.secret());
    assertThat(Files.readString(saved(ending), StandardCharsets.ISO_8859_1))
        .doesNotContain("Geheimnis", receipt.code());
    procedures.save(procedure.with(p -> p.published = false));
    var answer = asking.get(path(ending), "Accept-Language", "de");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("nicht öffentlich");
  }
}
