/** Public things for programs: features, files, tiles. Reads only, and owns no table. */
@ApplicationModule(
    allowedDependencies = {
      "moderation",
      "dialogue",
      "contribution",
      "plan",
      "procedure",
      "identity",
      "ui"
    })
@NullMarked
package org.planrunde.opendata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
