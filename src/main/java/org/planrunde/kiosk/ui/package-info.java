/** The administrators' look at the devices. */
@NullMarked
package org.planrunde.kiosk.ui;

import org.jspecify.annotations.NullMarked;
