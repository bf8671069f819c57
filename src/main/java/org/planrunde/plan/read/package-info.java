/** Reads geodata that staff upload: what is in it, where it lies, and as GeoJSON in WGS 84. */
@NamedInterface("read")
@NullMarked
package org.planrunde.plan.read;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
