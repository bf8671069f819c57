package org.planrunde.opendata.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.contribution.Contributions;
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

/**
 * GDAL reads what is served: a client that nobody here wrote ({@code ogrinfo}, package gdal-bin).
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class OgrClientTest {
  private static final int MANY = 1203;

  @Value("${local.server.port}")
  int port;

  @Autowired Contributions contributions;
  @Autowired Procedures procedures;
  @Autowired Municipalities municipalities;
  @TempDir Path folder;
  private Procedure procedure;

  @BeforeEach
  void open() {
    var town = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(town.id(), ModerationPolicy.AFTER));
  }

  private String ogrinfo(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("ogrinfo", "-ro"));
    command.addAll(List.of(arguments));
    var file = folder.resolve("ogrinfo.txt");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    var said = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).doesNotContain("ERROR", "Warning");
    return said;
  }

  private String root() {
    return "OAPIF:http://127.0.0.1:" + port + "/api/v1/ogc";
  }

  private void say(int number) {
    for (int i = 0; i < number; i++) {
      var place = Wgs84.point(9.871 + i % 2 * 0.008, 51.985);
      contributions.submit(Fixtures.draft(procedure, "Beitrag Ä" + i, place));
    }
  }

  @Test
  void collectionsAreLayers() throws Exception {
    assertThat(ogrinfo(root())).contains("procedures", procedure.id().toString());
    assertThat(ogrinfo("-so", root(), "procedures"))
        .contains("Extent:", "name: String", "starts: Date", "link: String");
  }

  @Test
  void everyPageIsReadAndBoxesReachTheServer() throws Exception {
    say(MANY);
    var id = procedure.id().toString();
    assertThat(ogrinfo("-so", root(), id))
        .contains("Feature Count: " + MANY, "created: Date", "supports: Integer", "WGS 84");
    var all = ogrinfo("-al", root(), id);
    assertThat(all.split("OGRFeature\\(", -1)).hasSize(MANY + 1);
    assertThat(all).contains("Beitrag Ä7", "POINT (9.879 51.985)");
    var west = ogrinfo("-so", "-spat", "9.87", "51.98", "9.875", "51.99", root(), id);
    assertThat(west).contains("Feature Count: " + (MANY + 1) / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"geojson", "gpkg", "csv"})
  void filesAreRead(String ending) throws Exception {
    say(3);
    var answer =
        new Asking(port).get("/api/v1/procedures/" + procedure.slug() + "/contributions." + ending);
    var file = Files.write(folder.resolve("dump." + ending), answer.body());
    var said = ogrinfo("-al", "-so", file.toString());
    assertThat(said).contains("Feature Count: 3", "title: String");
    if (ending.equals("gpkg")) {
      assertThat(said).contains("Extent: (9.871000, 51.985000) - (9.879000, 51.985000)", "WGS 84");
    }
  }

  @Test
  void tilesAreRead() throws Exception {
    say(2);
    // Zoom 12 at 9.87 E, 51.98 N.
    var answer =
        new Asking(port).get("/api/v1/procedures/" + procedure.slug() + "/tiles/12/2160/1353.mvt");
    assertThat(answer.body()).isNotEmpty();
    var file = Files.write(folder.resolve("1353.mvt"), answer.body());
    assertThat(ogrinfo("-al", file.toString())).contains("contributions", "count (Integer)");
  }
}
