/** Municipalities, staff accounts and their roles. */
@ApplicationModule(
    allowedDependencies = {"storage", "storage :: image", "ui", "ui :: spi", "console"})
@NullMarked
package org.planrunde.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
