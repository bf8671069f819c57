/** The fictional town Lindenau an der Ahle, made through the other rooms' front doors. */
@ApplicationModule(
    allowedDependencies = {
      "analysis",
      "moderation",
      "dialogue",
      "contribution",
      "citymodel",
      "plan",
      "plan :: read",
      "plan :: raster",
      "procedure",
      "procedure :: dossier",
      "identity",
      "storage :: image",
      "console"
    })
@NullMarked
package org.planrunde.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
