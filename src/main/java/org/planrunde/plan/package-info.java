/** What lies on a procedure's map: base maps, services and drawings. */
@ApplicationModule(
    allowedDependencies = {
      "procedure",
      "procedure :: spi",
      "procedure :: parts",
      "identity",
      "storage",
      "storage :: image",
      "console",
      "ui",
      "ui :: spi"
    })
@NullMarked
package org.planrunde.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
