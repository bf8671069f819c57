/** Contributions of residents, each with a place or none. */
@ApplicationModule(allowedDependencies = {"procedure", "identity", "ui", "ui :: spi", "console"})
@NullMarked
package org.planrunde.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
