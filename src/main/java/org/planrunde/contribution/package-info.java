/** Contributions of residents, each with a place or none. */
@ApplicationModule(
    allowedDependencies = {
      "procedure",
      "identity",
      "storage",
      "storage :: image",
      "ui",
      "ui :: spi",
      "console"
    })
@NullMarked
package org.planrunde.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
