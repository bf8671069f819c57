/** Public contributions as vector tiles. */
@NullMarked
package org.planrunde.opendata.tile;

import org.jspecify.annotations.NullMarked;
