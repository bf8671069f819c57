/** Measurements for {@code ./planrunde bench}; no test depends on them. */
@NullMarked
package org.planrunde.bench;

import org.jspecify.annotations.NullMarked;
