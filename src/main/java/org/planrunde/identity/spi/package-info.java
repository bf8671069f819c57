/** What this room asks the rooms above it for. */
@NamedInterface("spi")
@NullMarked
package org.planrunde.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
