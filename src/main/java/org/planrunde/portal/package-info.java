/** The residents' composite screens; owns no table. */
@ApplicationModule(
    allowedDependencies = {
      "analysis",
      "notification",
      "moderation",
      "dialogue",
      "contribution",
      "contribution :: parts",
      "contribution :: sensitive",
      "plan",
      "plan :: gazetteer",
      "plan :: parts",
      "procedure",
      "procedure :: dossier",
      "procedure :: catalogue",
      "procedure :: spi",
      "identity",
      "ui",
      "ui :: spi"
    })
@NullMarked
package org.planrunde.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
