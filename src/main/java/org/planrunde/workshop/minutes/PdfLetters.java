package org.planrunde.workshop.minutes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Liberation Sans, which PDFBox brings along: Latin with all its marks, Greek, Cyrillic, Hebrew.
 * What it does not have, such as Arabic or pictures, becomes a box. For one document.
 */
final class PdfLetters {
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int BOX = 0x25A1;

  final PDFont font;
  private final TrueTypeFont file;
  private final CmapLookup signs;
  private final Map<Integer, Double> widths = new HashMap<>();

  PdfLetters(PDDocument pdf) throws IOException {
    file = read();
    // Ligatures are searched anew for each line, which costs half a minute for a large workshop.
    file.setEnableGsub(false);
    signs = file.getUnicodeCmapLookup();
    font = PDType0Font.load(pdf, file, true);
  }

  /** The letters themselves, to be drawn as shapes. */
  static TrueTypeFont read() throws IOException {
    return new TTFParser().parseEmbedded(PDDocument.class.getResourceAsStream(FILE));
  }

  /** The text with a box for each sign that there is none of; joiners just go. */
  String known(String text) {
    var known = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> c == '\n' || Character.getType(c) != Character.FORMAT)
        .forEach(c -> known.appendCodePoint(c == '\n' || signs.getGlyphId(c) != 0 ? c : box()));
    return known.toString();
  }

  private int box() {
    return signs.getGlyphId(BOX) != 0 ? BOX : '?';
  }

  /** Adds up the letters: asking the document for every try at a line would take seconds. */
  double width(String text, double size) {
    return text.codePoints().mapToDouble(c -> widths.computeIfAbsent(c, this::advance)).sum()
        * size;
  }

  private double advance(int c) {
    try {
      return (double) file.getAdvanceWidth(signs.getGlyphId(c)) / file.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines that fit, broken between words or, where one is too long, inside it. */
  List<String> lines(String text, double size, double most) {
    var lines = new ArrayList<String>();
    for (var part : known(text).split("\n", -1)) {
      var line = new StringBuilder();
      for (var word : part.split(" ", -1)) {
        add(lines, line, word, size, most);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private void add(List<String> lines, StringBuilder line, String word, double size, double most) {
    var joined = line.isEmpty() ? word : line + " " + word;
    if (width(joined, size) <= most) {
      line.setLength(0);
      line.append(joined);
      return;
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
      line.setLength(0);
    }
    var rest = word;
    while (width(rest, size) > most && rest.codePointCount(0, rest.length()) > 1) {
      var fits = fitting(rest, size, most);
      lines.add(rest.substring(0, fits));
      rest = rest.substring(fits);
    }
    line.append(rest);
  }

  /** How many chars of the word fit, at least one sign. */
  private int fitting(String word, double size, double most) {
    var end = word.offsetByCodePoints(0, 1);
    for (var used = width(word.substring(0, end), size); end < word.length(); ) {
      var next = word.offsetByCodePoints(end, 1);
      used += width(word.substring(end, next), size);
      if (used > most) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /** In the order in which the signs stand on paper. */
  static String visual(String line, boolean rightToLeft) {
    var base = rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    var bidi = new Bidi(line, base);
    if (bidi.isLeftToRight()) {
      return line;
    }
    var runs = new String[bidi.getRunCount()];
    var levels = new byte[runs.length];
    for (int i = 0; i < runs.length; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      var run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      runs[i] = levels[i] % 2 == 0 ? run : mirrored(run);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    return String.join("", runs);
  }

  private static String mirrored(String run) {
    var turned = new StringBuilder(run).reverse();
    for (int i = 0; i < turned.length(); i++) {
      var at = "()[]<>{}".indexOf(turned.charAt(i));
      if (at >= 0) {
        turned.setCharAt(i, "()[]<>{}".charAt(at ^ 1));
      }
    }
    return turned.toString();
  }
}
