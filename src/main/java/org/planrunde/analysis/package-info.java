/** Groups contributions by what they say, and says why. */
@ApplicationModule(
    allowedDependencies = {
      "contribution",
      "contribution :: parts",
      "procedure",
      "procedure :: spi",
      "identity",
      "ui",
      "ui :: spi",
      "console",
      "storage"
    })
@NullMarked
package org.planrunde.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
