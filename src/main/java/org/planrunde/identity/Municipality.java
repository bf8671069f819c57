package org.planrunde.identity;

import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.Slugs;

/**
 * A municipality of this installation.
 *
 * @param slug its name in addresses
 * @param accent colour as {@code #RRGGBB}
 * @param crest address on this server of an SVG of our own or of the logo that was uploaded, or
 *     null
 * @param host name of the host by which its own pages are asked for, or null
 */
public record Municipality(
    MunicipalityId id,
    String slug,
    String name,
    String shortName,
    String accent,
    @Nullable String crest,
    @Nullable String host) {
  /** Longest name, in characters. */
  public static final int MAX_NAME = 120;

  /** Longest short name, in characters. */
  public static final int MAX_SHORT_NAME = 60;

  /** Longest slug, in characters. */
  public static final int MAX_SLUG = 60;

  /** The accent of whoever has chosen none. */
  public static final String ACCENT = "#0F5B46";

  /** One without a host, named in addresses by its short name. */
  public Municipality(
      MunicipalityId id, String name, String shortName, String accent, @Nullable String crest) {
    this(id, Slugs.of(shortName, MAX_SLUG - 10), name, shortName, accent, crest, null);
  }
}
