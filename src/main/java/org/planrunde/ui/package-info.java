/** The shell, the map and the widgets; knows no domain word. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.planrunde.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
