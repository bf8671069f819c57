/** What the set-up and small maps ask the rooms above for. */
@NamedInterface("spi")
@NullMarked
package org.planrunde.procedure.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
