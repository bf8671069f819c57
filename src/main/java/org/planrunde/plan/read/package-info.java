/** Reads geodata that staff upload: what is in it, where it lies, and as GeoJSON in WGS 84. */
@NullMarked
package org.planrunde.plan.read;

import org.jspecify.annotations.NullMarked;
