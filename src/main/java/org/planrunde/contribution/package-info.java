/** Contributions of residents, each with a place or none. */
@ApplicationModule(
    allowedDependencies = {
      "procedure",
      "procedure :: spi",
      "identity",
      "storage",
      "storage :: image",
      "storage :: spi",
      "ui",
      "ui :: spi",
      "console"
    })
@NullMarked
package org.planrunde.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
