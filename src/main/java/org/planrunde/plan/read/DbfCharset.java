package org.planrunde.plan.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The character set of a dBase table: from the file beside it, or from a number in its header. */
final class DbfCharset {
  /** What Windows in western Europe wrote when nothing else was said. */
  static final Charset USUAL = Charset.forName("windows-1252");

  private static final Map<Integer, String> DRIVERS =
      Map.of(
          0x01,
          "IBM437",
          0x02,
          "IBM850",
          0x03,
          "windows-1252",
          0x57,
          "windows-1252",
          0x64,
          "IBM852",
          0xC8,
          "windows-1250",
          0xC9,
          "windows-1251");

  private DbfCharset() {}

  /** From a {@code .cpg} file such as "UTF-8", "1252", "ANSI 1252" or "88591". */
  static Optional<Charset> ofName(String cpg) {
    String name = cpg.strip().toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|OEM|CP)[ _-]*", "");
    return switch (name) {
      case "UTF-8", "UTF8", "65001" -> Optional.of(StandardCharsets.UTF_8);
      case "88591", "8859_1", "28591" -> Optional.of(StandardCharsets.ISO_8859_1);
      default ->
          supported(
              name.matches("125\\d")
                  ? "windows-" + name
                  : name.matches("\\d{3}") ? "IBM" + name : name);
    };
  }

  static Optional<Charset> ofDriver(int number) {
    return Optional.ofNullable(DRIVERS.get(number)).flatMap(DbfCharset::supported);
  }

  private static Optional<Charset> supported(String name) {
    boolean known = name.matches("[\\w.:-]{2,40}") && !name.matches("(?i)utf-?(7|16|32).*");
    try {
      return known && Charset.isSupported(name)
          ? Optional.of(Charset.forName(name))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
