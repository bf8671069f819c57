/** Geometry as pure functions: JTS inside, WGS 84 at the edges, metres for measuring. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.planrunde.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
