package org.planrunde.contribution.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A table with a header row, its columns named in German or English. */
final class CsvLines implements LineSource {
  private final CSVParser parser;
  private final RecordGuard guard;
  private final Iterator<CSVRecord> records;
  private final List<String> header;
  private final Rows rows = new Rows();
  private boolean ended;

  private CsvLines(CSVParser parser, RecordGuard guard, List<String> header) {
    this.parser = parser;
    this.guard = guard;
    this.records = parser.iterator();
    this.header = header;
  }

  static CsvLines open(InputStream in, char delimiter) throws IOException {
    // A bad byte becomes U+FFFD, which costs only the line that holds it.
    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
    RecordGuard guard = new RecordGuard(reader, ContributionFile.LINE_LIMIT);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();
    CSVParser parser = CSVParser.builder().setReader(guard).setFormat(format).get();
    Iterator<CSVRecord> first = parser.iterator();
    List<String> header =
        first.hasNext() ? first.next().stream().map(Fields::canonical).toList() : List.of();
    if (!header.contains("id") || !(header.contains("title") || header.contains("text"))) {
      throw new UnreadableFile(
          "the first line must name the columns, at least id and title or text; found: "
              + shorten(String.join(", ", header)));
    }
    return new CsvLines(parser, guard, header);
  }

  @Override
  public @Nullable ReadLine next() {
    if (ended) {
      return null;
    }
    guard.startRecord();
    int line = (int) parser.getCurrentLineNumber() + 1;
    try {
      if (records.hasNext()) {
        return read(line, records.next());
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      ended = true;
      return new ReadLine.Broken(
          line,
          "a quotation mark is not closed or the line is longer than 1 MB: the rest was not read");
    }
    ended = true;
    return null;
  }

  private ReadLine read(int line, CSVRecord record) {
    if (record.size() > header.size()) {
      return new ReadLine.Broken(
          line, record.size() + " columns, but the first line names " + header.size());
    }
    Fields fields = new Fields();
    for (int i = 0; i < record.size(); i++) {
      fields.put(header.get(i), record.get(i));
    }
    return rows.read(line, fields, null);
  }

  private static String shorten(String text) {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
