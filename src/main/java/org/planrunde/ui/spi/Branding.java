package org.planrunde.ui.spi;

import java.util.Optional;

/**
 * How the municipality of the current request presents itself. Asked on every page; answers quickly
 * and never throws.
 */
public interface Branding {
  /** The name in the bar and in page titles, such as "Lindenau an der Ahle". */
  String name();

  /** The line under the name; empty means the shell's own word for participation. */
  Optional<String> subtitle();

  /** The one accent colour as six hex digits, such as {@code #0F5B46}. */
  String accent();

  /** The crest as address of an SVG or PNG on this server, such as {@code /crest.svg}. */
  Optional<String> crest();
}
