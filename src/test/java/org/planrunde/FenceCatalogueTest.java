package org.planrunde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.testing.TestCluster;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every table, taken from the catalogue: staff of one municipality try to cross into another one's
 * rows. In a database of its own, whose other rules are taken away so that rows can be made up.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FenceCatalogueTest {
  /** Tables without a fence, each with why. */
  private static final Map<String, String> NOBODYS =
      Map.of(
          "event_publication", "ids on their way between rooms, read by the system only",
          "blob", "names and checksums of files; who may see one is said by the rows that name it",
          "blob_store", "one row about the folder",
          "erasure", "ids of what was erased, on their way to the list beside the database",
          "spatial_ref_sys", "public facts of PostGIS");

  private static final String A = "00000000-0000-4000-8000-00000000000a";
  private static final String B = "00000000-0000-4000-8000-00000000000b";

  /** By which a row hangs on its municipality, the nearest first. */
  private static final List<String> TIES =
      List.of("municipality_id", "contribution_id", "procedure_id");

  private final SingleConnectionDataSource source = source();
  private final JdbcClient jdbc = JdbcClient.create(source);
  private final TransactionTemplate transaction =
      new TransactionTemplate(new DataSourceTransactionManager(source));

  private record Column(String name, String type, boolean required) {}

  private static SingleConnectionDataSource source() {
    var cluster = TestCluster.get();
    return new SingleConnectionDataSource(
        cluster.url(cluster.copyTemplate()), cluster.user(), cluster.password(), true);
  }

  @BeforeAll
  void makeUpARowOfEachForBoth() {
    strings(
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname) as s
            from pg_constraint where connamespace = 'public'::regnamespace and contype in ('f', 'c')
              and conrelid::regclass::text = any (string_to_array(?, ','))
            order by contype desc
            """,
            String.join(",", fenced()))
        .forEach(statement -> jdbc.sql(statement).update());
    for (var table : fenced()) {
      jdbc.sql("alter table " + table + " disable trigger user").update();
      insert(table, A);
      insert(table, B);
    }
  }

  @AfterAll
  void close() {
    source.destroy();
  }

  @Test
  void everyTableIsFencedOrNobodys() {
    var open =
        strings(
            """
            select relname as s from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
              and not relname like 'flyway_schema_history%' and not (relrowsecurity and exists (
                select 1 from pg_policies where tablename = relname and policyname = 'fence'
                  and roles = '{planrunde_staff}' and with_check is not null))
            """);
    assertThat(open).containsExactlyInAnyOrderElementsOf(NOBODYS.keySet());
    assertThat(fenced()).hasSizeGreaterThan(30);
  }

  @ParameterizedTest
  @MethodSource("fenced")
  void staffSeeAndChangeOnlyTheirOwnRows(String table) {
    var tie = tie(table);
    var touch = "update %s set %s = %s".formatted(table, tie, tie);
    assertThat(fencedIn(A, () -> strings("select %s::text as s from %s".formatted(tie, table))))
        .containsExactly(id(table, tie, A));
    assertThat(fencedIn(A, () -> jdbc.sql(touch).update())).isEqualTo(1);
    assertThat(fencedIn(A, () -> jdbc.sql("delete from " + table).update())).isEqualTo(1);
    assertThat(fencedIn("", () -> jdbc.sql("delete from " + table).update())).isZero();
    assertThat(strings("select '' as s from " + table)).as("all of it was tried only").hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("fenced")
  void staffBringNothingIntoAnotherMunicipality(String table) {
    var tie = tie(table);
    assertRefused(() -> fencedIn(A, () -> insert(table, B)));
    var move = "update %s set %s = '%s'".formatted(table, tie, id(table, tie, B));
    assertRefused(() -> fencedIn(A, () -> jdbc.sql(move).update()));
    var again = "delete from " + table;
    assertThat(fencedIn(A, () -> jdbc.sql(again).update() * insert(table, A, "f"))).isEqualTo(1);
  }

  private static void assertRefused(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("violates row-level security policy");
  }

  /** Undone afterwards. */
  private <T> @Nullable T fencedIn(String town, java.util.function.Supplier<T> act) {
    return transaction.execute(status -> {
      status.setRollbackOnly();
      jdbc.sql(
              "select set_config('planrunde.municipality', ?, true),"
                  + " set_config('role', 'planrunde_staff', true)")
          .param(town)
          .query((rs, n) -> "")
          .single();
      return act.get();
    });
  }

  private int insert(String table, String town) {
    return insert(table, town, town.substring(35));
  }

  private int insert(String table, String town, String letter) {
    var values = new LinkedHashMap<String, String>();
    for (var column : columns(table)) {
      if (TIES.contains(column.name)) {
        values.put(column.name, "'" + id(table, column.name, town) + "'");
      } else if (isKeyOfMunicipality(table, column.name)) {
        values.put(column.name, "'" + town + "'");
      } else if (column.required) {
        values.put(column.name, value(column.type, letter));
      }
    }
    if (isTied(table) && !letter.equals("f")) {
      values.put("id", "'" + id(table, "id", town) + "'");
    }
    return jdbc.sql(
            "insert into %s (%s) overriding system value values (%s)"
                .formatted(
                    table, String.join(",", values.keySet()), String.join(",", values.values())))
        .update();
  }

  /** Others hang on these by their ids. */
  private static boolean isTied(String table) {
    return table.equals("procedure") || table.equals("contribution");
  }

  private static boolean isKeyOfMunicipality(String table, String column) {
    return table.equals("municipality") && column.equals("id");
  }

  /** The same last digit for the municipality, its procedure and its contribution. */
  private static String id(String table, String column, String town) {
    var kind =
        column.equals("contribution_id") || (column.equals("id") && table.equals("contribution"))
            ? "c"
            : column.equals("procedure_id") || (column.equals("id") && table.equals("procedure"))
                ? "d"
                : "0";
    return kind + town.substring(1);
  }

  private static String value(String type, String letter) {
    return switch (type) {
      case "uuid" -> "gen_random_uuid()";
      case "text" -> "'" + letter + "'";
      case "bytea" -> "convert_to('" + letter + "', 'UTF8')";
      case "int4", "int8", "float4", "float8" -> Integer.toString(letter.charAt(0));
      case "bool" -> "false";
      case "jsonb" -> "'{}'";
      case "timestamptz", "date" -> "now()";
      case "tsvector" -> "''";
      case "_int4", "_text" -> "'{}'";
      default -> throw new IllegalArgumentException("no value for the type " + type);
    };
  }

  private String tie(String table) {
    var names = columns(table).stream().map(Column::name).collect(Collectors.toSet());
    return Stream.concat(TIES.stream(), Stream.of("id"))
        .filter(names::contains)
        .findFirst()
        .orElseThrow();
  }

  private List<Column> columns(String table) {
    return jdbc.sql(
            """
            select column_name, udt_name, is_nullable = 'NO' and column_default is null as required
            from information_schema.columns
            where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'
            order by ordinal_position
            """)
        .param(table)
        .query((rs, n) ->
            new Column(
                rs.getString("column_name"), rs.getString("udt_name"), rs.getBoolean("required")))
        .list();
  }

  List<String> fenced() {
    var all =
        new ArrayList<>(
            strings(
                """
                select relname as s from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                  and not relname like 'flyway_schema_history%' order by relname
                """));
    all.removeAll(NOBODYS.keySet());
    return all;
  }

  private List<String> strings(String sql, String... parameters) {
    return jdbc.sql(sql)
        .params(List.of((Object[]) parameters))
        .query((rs, n) -> rs.getString("s"))
        .list();
  }
}
