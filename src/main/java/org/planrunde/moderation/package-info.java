/** The queue, the decisions and the log of those who moderate. */
@ApplicationModule(
    allowedDependencies = {
      "contribution",
      "contribution :: parts",
      "contribution :: sensitive",
      "dialogue",
      "plan :: gazetteer",
      "plan :: parts",
      "procedure",
      "procedure :: spi",
      "identity",
      "ui",
      "ui :: spi"
    })
@NullMarked
package org.planrunde.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
