/** Ids and small value types that every room speaks. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.planrunde.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
