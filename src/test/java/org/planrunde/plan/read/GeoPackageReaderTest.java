package org.planrunde.plan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.planrunde.geo.CrsName;
import org.planrunde.geo.GeoFeature;
import org.planrunde.geo.GeoJsonReader;
import org.planrunde.geo.GeoLimits;
import org.planrunde.kernel.RefusedException;

@Timeout(30)
class GeoPackageReaderTest {
  private static final String POINT = "POINT(565833.1932 5934036.3769)";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void begin() throws SQLException {
    file = folder.resolve("plan #1?.gpkg");
    sql(
        "create table gpkg_spatial_ref_sys(srs_name text, srs_id integer primary key,"
            + " organization text, organization_coordsys_id integer, definition text)",
        "insert into gpkg_spatial_ref_sys values('x', 25832, 'EPSG', 25832, '')",
        "insert into gpkg_spatial_ref_sys values('x', 100000, 'NONE', 1,"
            + " 'PROJCS[\"ETRS89 / UTM zone 32N\",UNIT[\"metre\",1]]')",
        "create table gpkg_contents(table_name text, data_type text)",
        "create table gpkg_geometry_columns(table_name text, column_name text, srs_id integer)");
  }

  @Test
  void readsTablesWithTheirAttributes() throws SQLException {
    table("bäume", 25832, POINT, "'Eiche', 7, 1.5, x'00'");
    var found = PlanReaders.inspect(file, ReadOptions.NONE);
    assertThat(found.format()).isEqualTo(PlanFormat.GEOPACKAGE);
    assertThat(found.crs()).isEqualTo(CrsName.of(25832));
    assertThat(found.warnings()).isEmpty();
    assertThat(found.layers()).extracting(FoundLayer::name).containsExactly("bäume");
    var tree = features(found.layers().getFirst()).getFirst();
    assertThat(tree.geometry().getCoordinate().x).isCloseTo(9.993682, within(2e-7));
    assertThat(tree.properties())
        .containsEntry("art", "Eiche")
        .containsEntry("zahl", "7")
        .containsEntry("höhe", "1.5")
        .doesNotContainKeys("geom", "bild");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LINESTRING(565833 5934036,565900 5934036)",
        "POLYGON((565833 5934036,565900 5934036,565900 5934100,565833 5934036))",
        "MULTIPOINT((565833 5934036),(565900 5934036))",
        "MULTILINESTRING((565833 5934036,565900 5934036),(565833 5934030,565900 5934030))",
        "MULTIPOLYGON(((565833 5934036,565900 5934036,565900 5934100,565833 5934036)))",
        "GEOMETRYCOLLECTION(POINT(565833 5934036),LINESTRING(565833 5934036,565900 5934036))"
      })
  void readsEveryType(String wkt) throws SQLException {
    table("a", 25832, wkt, "'', 0, 0, null");
    var layer = PlanReaders.inspect(file, ReadOptions.NONE).layers().getFirst();
    assertThat(features(layer).getFirst().geometry().getNumPoints())
        .isEqualTo(geometry(wkt).getNumPoints());
  }

  @Test
  void aSystemOfItsOwnIsReadFromItsText() throws SQLException {
    table("a", 100_000, POINT, "'', 0, 0, null");
    assertThat(PlanReaders.inspect(file, ReadOptions.NONE).crs()).isEqualTo(CrsName.of(25832));
  }

  @Test
  void anUndefinedSystemIsAskedFor() throws SQLException {
    table("a", -1, POINT, "'', 0, 0, null");
    var found = PlanReaders.inspect(file, ReadOptions.NONE);
    assertThat(found.needsCrs()).isTrue();
    assertThat(found.warnings().getFirst().key()).isEqualTo("plan.read.geopackage.no-crs");
  }

  @Test
  void runsNothingThatIsInTheFile() throws SQLException, IOException {
    table("good", 25832, POINT, "'', 0, 0, null");
    String endless =
        "with recursive n(i) as (select 1 union all select i + 1 from n) select i as geom from n";
    sql(
        "create view evil as " + endless,
        "create virtual table tree using rtree(id, a, b)",
        "create table computed(geom blob, slow text generated always as (hex(zeroblob(30000000))) virtual)",
        "insert into computed(geom) values(x'00')",
        "create trigger t after insert on good begin delete from good; end");
    for (var name : List.of("evil", "tree", "computed", "gpkg_contents', 'x", "no such")) {
      register(name, 25832);
    }
    byte[] before = Files.readAllBytes(file);
    var found = PlanReaders.inspect(file, ReadOptions.NONE);
    assertThat(found.layers()).extracting(FoundLayer::name).containsExactly("good", "computed");
    assertThat(found.features()).isEqualTo(1);
    assertThat(found.warnings())
        .extracting(it -> it.key())
        .contains("plan.read.geopackage.no-table");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aViewInPlaceOfTheContentsIsRefused() throws SQLException {
    sql(
        "drop table gpkg_contents",
        "create view gpkg_contents as with recursive n(i) as (select 1 union all select i + 1 from n)"
            + " select i as table_name, 'features' as data_type from n");
    assertThat(refusal()).isEqualTo("plan.read.geopackage.none");
  }

  @Test
  void aDatabaseOfSomethingElseIsRefused() throws SQLException {
    assertThat(refusal()).isEqualTo("plan.read.geopackage.none");
    sql("drop table gpkg_spatial_ref_sys");
    assertThat(refusal()).isEqualTo("plan.read.geopackage.none");
  }

  @Test
  void brokenPlacesAreCounted() throws SQLException {
    table("a", 25832, POINT, "'', 0, 0, null");
    try (var connection = open();
        var insert = connection.prepareStatement("insert into a(geom) values(?)")) {
      for (byte[] bad :
          List.of(
              new byte[0],
              new byte[] {'G', 'P', 0},
              new byte[] {'X', 'X', 0, 1, 0, 0, 0, 0},
              nested(50),
              promised(2),
              promised(3),
              promised(6),
              curve())) {
        insert.setBytes(1, bad);
        insert.executeUpdate();
      }
      insert.setBytes(1, null);
      insert.executeUpdate();
    }
    var found = PlanReaders.inspect(file, ReadOptions.NONE);
    assertThat(found.features()).isEqualTo(1);
    assertThat(found.warnings())
        .extracting(it -> it.key().replace("plan.read.skipped.", "") + " " + it.arguments().get(0))
        .containsExactlyInAnyOrder("no-geometry 1", "kind 1", "broken 7");
  }

  @Test
  void damagedFilesAreRefusedOrReadNeverAnythingElse() throws SQLException, IOException {
    for (int i = 0; i < 20; i++) {
      table("t" + i, 25832, POINT, "'some text that fills the page', 0, 0, null");
    }
    byte[] whole = Files.readAllBytes(file);
    var damaged = folder.resolve("damaged");
    for (int at = 16; at < whole.length; at += 211) {
      byte[] bytes = whole.clone();
      bytes[at] ^= (byte) 0xFF;
      Files.write(damaged, bytes);
      attempt(damaged);
    }
    for (int length = 100; length < whole.length; length += 2_000) {
      Files.write(damaged, java.util.Arrays.copyOf(whole, length));
      attempt(damaged);
    }
  }

  private static void attempt(Path path) {
    try {
      PlanReaders.inspect(path, ReadOptions.NONE);
    } catch (RefusedException e) {
      assertThat(e.problems()).hasSize(1);
    }
  }

  private String refusal() {
    return catchThrowableOfType(
            RefusedException.class, () -> PlanReaders.inspect(file, ReadOptions.NONE))
        .problems()
        .getFirst()
        .message()
        .key();
  }

  private void table(String name, int srs, String wkt, String values) throws SQLException {
    sql(
        "create table \""
            + name
            + "\"(id integer primary key, geom blob, art text, zahl integer, \"höhe\" real, bild blob)");
    register(name, srs);
    try (var connection = open();
        var insert =
            connection.prepareStatement(
                "insert into \""
                    + name
                    + "\"(geom, art, zahl, \"höhe\", bild) values(?, "
                    + values
                    + ")")) {
      insert.setBytes(
          1, gpkg(new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry(wkt))));
      insert.executeUpdate();
    }
  }

  private void register(String name, int srs) throws SQLException {
    try (var connection = open();
        var contents =
            connection.prepareStatement("insert into gpkg_contents values(?, 'features')");
        var columns =
            connection.prepareStatement("insert into gpkg_geometry_columns values(?, 'geom', ?)")) {
      contents.setString(1, name);
      contents.executeUpdate();
      columns.setString(1, name);
      columns.setInt(2, srs);
      columns.executeUpdate();
    }
  }

  private static Geometry geometry(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static byte[] gpkg(byte[] wkb) {
    return ByteBuffer.allocate(8 + wkb.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {'G', 'P', 0, 1})
        .putInt(25832)
        .put(wkb)
        .array();
  }

  /** Collections inside each other. */
  private static byte[] nested(int depth) {
    var wkb = ByteBuffer.allocate(9 * depth).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < depth; i++) {
      wkb.put((byte) 1).putInt(7).putInt(1);
    }
    return gpkg(wkb.array());
  }

  /** A type that promises two billion parts. */
  private static byte[] promised(int type) {
    return gpkg(
        ByteBuffer.allocate(9)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 1)
            .putInt(type)
            .putInt(Integer.MAX_VALUE)
            .array());
  }

  private static byte[] curve() {
    return gpkg(
        ByteBuffer.allocate(9).order(ByteOrder.LITTLE_ENDIAN).put((byte) 1).putInt(8).array());
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:file:" + file.toUri().getRawPath());
  }

  private void sql(String... statements) throws SQLException {
    try (var connection = open();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  private static List<GeoFeature> features(FoundLayer layer) {
    return new GeoJsonReader(GeoLimits.LAYER_UPLOAD)
        .features(new ByteArrayInputStream(layer.geoJson()));
  }
}
