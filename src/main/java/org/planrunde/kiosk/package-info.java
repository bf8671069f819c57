/**
 * Devices of a municipality that stand where people are, and go on without network: pairing, and
 * taking in what they gathered.
 */
@ApplicationModule(
    allowedDependencies = {
      "contribution",
      "plan :: gazetteer",
      "procedure",
      "procedure :: spi",
      "identity",
      "ui"
    })
@NullMarked
package org.planrunde.kiosk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
