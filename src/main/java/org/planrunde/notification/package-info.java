/** News about a contribution by mail, for whoever asked for it and confirmed the address. */
@ApplicationModule(
    allowedDependencies = {
      "moderation",
      "contribution",
      "procedure",
      "procedure :: spi",
      "identity",
      "storage",
      "storage :: spi",
      "ui",
      "ui :: spi"
    })
@NullMarked
package org.planrunde.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
