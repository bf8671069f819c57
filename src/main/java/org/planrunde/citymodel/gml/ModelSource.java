package org.planrunde.citymodel.gml;

import java.io.IOException;
import java.io.InputStream;

/** A text that can be read from its beginning more than once. */
@FunctionalInterface
interface ModelSource {
  /**
   * A stream from the beginning; the caller closes it.
   *
   * @param pass which reading this is, from 0
   * @param passes how many there will be
   */
  InputStream open(int pass, int passes) throws IOException;
}
