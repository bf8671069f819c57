package org.planrunde.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for words in every column of every table, bytes as hexadecimal digits, and in files. */
final class Traces {
  private final JdbcClient jdbc;

  Traces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every column of every table, from the catalogue. */
  List<String> columns() {
    return jdbc.sql(
            """
            select c.table_name || '.' || c.column_name as name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and c.table_name not like 'flyway%' and c.table_name <> 'spatial_ref_sys'
            order by 1
            """)
        .query((rs, n) -> rs.getString("name"))
        .list();
  }

  /** Dead rows are gone afterwards. */
  void vacuum() {
    jdbc.sql("vacuum").update();
  }

  /** In which columns each of the words stands, in whatever case; words nowhere are left out. */
  Map<String, List<String>> inTables(Collection<String> words) {
    var found = new TreeMap<String, List<String>>();
    for (var column : columns()) {
      var parts = column.split("\\.");
      jdbc.sql(
              """
              select word from unnest(string_to_array(?, '|')) as word where exists (
                select 1 from "%s" t where position(word in lower(t."%s"::text)) > 0)
              """
                  .formatted(parts[0], parts[1]))
          .param(String.join("|", words).toLowerCase(Locale.ROOT))
          .query((rs, n) -> rs.getString("word"))
          .list()
          .forEach(word -> found.computeIfAbsent(word, _ -> new ArrayList<>()).add(column));
    }
    return found;
  }

  /** The words that stand in any file of the folder. */
  static TreeSet<String> inFiles(Path folder, Collection<String> words) {
    var found = new TreeSet<String>();
    try (var files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> found.addAll(in(text(file), words)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  static List<String> in(String text, Collection<String> words) {
    var small = text.toLowerCase(Locale.ROOT);
    return words.stream().filter(word -> small.contains(word.toLowerCase(Locale.ROOT))).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
