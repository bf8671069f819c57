package org.planrunde.ui.spi;

import java.util.Optional;

/** How a page presents itself. Asked on every page; answers quickly and never throws. */
public interface Branding {
  /**
   * The face of a page: of the municipality it belongs to, of the one whose host was asked for, of
   * the only one, or else of the installation.
   *
   * @param path without the leading slash
   * @param host the name by which the page was asked for, without port
   */
  Face of(String path, String host);

  /** The face of the desk: of the municipality that the person signed in works for. */
  Optional<Face> ofStaff();

  /**
   * A name and how it looks.
   *
   * @param name in the bar and in page titles, such as "Lindenau an der Ahle"
   * @param accent the one accent colour as six hex digits, such as {@code #0F5B46}
   * @param crest the crest as address of a picture on this server, such as {@code /crest.svg}
   */
  record Face(String name, String accent, Optional<String> crest) {}
}
