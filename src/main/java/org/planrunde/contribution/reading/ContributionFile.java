package org.planrunde.contribution.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Opens files of contributions: JSON lines, CSV, or the GeoJSON of the Participatory Data
 * Specification.
 */
public final class ContributionFile {
  static final int LINE_LIMIT = 1_000_000;

  private static final int HEAD = 65_536;
  private static final Pattern FEATURES =
      Pattern.compile("\"type\"\\s*:\\s*\"FeatureCollection\"|\"features\"\\s*:\\s*\\[");

  private ContributionFile() {}

  /**
   * The lines of a file in order, read while they are taken; a broken one never stops the rest.
   *
   * <p>The format follows from the file's extension, or else its beginning. Close the stream. It is
   * sequential and may throw {@link UncheckedIOException}.
   *
   * @throws UnreadableFile if the file as a whole is refused
   */
  public static Stream<ReadLine> open(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 2 * HEAD);
    try {
      return stream(source(String.valueOf(file.getFileName()), in));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static LineSource source(String name, BufferedInputStream in) throws IOException {
    in.mark(HEAD);
    byte[] head = in.readNBytes(HEAD);
    in.reset();
    boolean marked = skipByteOrderMark(head, in);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return new JsonLines(in);
    }
    String text = decode(head).substring(marked ? 1 : 0);
    if (text.isBlank()) {
      throw new UnreadableFile("the file is empty");
    }
    if (lower.endsWith(".geojson")) {
      return new PdsFeatures(in);
    }
    if (text.stripLeading().startsWith("{") && !lower.endsWith(".csv")) {
      return FEATURES.matcher(text).find() ? new PdsFeatures(in) : new JsonLines(in);
    }
    return CsvLines.open(in, delimiter(text));
  }

  private static boolean skipByteOrderMark(byte[] head, InputStream in) throws IOException {
    boolean marked =
        head.length >= 3
            && head[0] == (byte) 0xEF
            && head[1] == (byte) 0xBB
            && head[2] == (byte) 0xBF;
    if (marked) {
      in.skipNBytes(3);
    }
    return marked;
  }

  /** The beginning as text; a character cut in two at its end is left out. */
  private static String decode(byte[] head) {
    CharBuffer text = CharBuffer.allocate(head.length);
    var result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head), text, false);
    String read = text.flip().toString();
    if (result.isError() || read.indexOf('\0') >= 0) {
      throw new UnreadableFile(
          "the file is not UTF-8: save it again with the encoding UTF-8 (in spreadsheets: CSV UTF-8)");
    }
    return read;
  }

  /** The one of comma, semicolon and tab that the header has most of. */
  private static char delimiter(String text) {
    String header = text.lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, best)) {
        best = candidate;
      }
    }
    return best;
  }

  private static long count(String text, char character) {
    return text.chars().filter(it -> it == character).count();
  }

  private static Stream<ReadLine> stream(LineSource source) {
    Iterator<ReadLine> lines = new LineIterator(source);
    var spliterator =
        Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED | Spliterator.NONNULL);
    return StreamSupport.stream(spliterator, false).onClose(() -> close(source));
  }

  private static void close(LineSource source) {
    try {
      source.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
