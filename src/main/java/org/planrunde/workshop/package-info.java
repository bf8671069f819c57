/**
 * Workshops: many phones and a wall in one room and at home, in rounds that a moderator leads. What
 * is said in them are contributions like all others.
 */
@ApplicationModule(
    allowedDependencies = {
      "analysis",
      "contribution",
      "plan",
      "procedure",
      "procedure :: dossier",
      "procedure :: spi",
      "identity",
      "storage :: image",
      "ui"
    })
@NullMarked
package org.planrunde.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
