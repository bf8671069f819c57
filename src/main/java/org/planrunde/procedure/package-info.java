/** Participation procedures: area, phases, categories, rights. */
@ApplicationModule(
    allowedDependencies = {"identity", "storage", "storage :: spi", "ui", "ui :: spi"})
@NullMarked
package org.planrunde.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
