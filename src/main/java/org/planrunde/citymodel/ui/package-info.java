/** The screen on which city models are sent. */
@NullMarked
package org.planrunde.citymodel.ui;

import org.jspecify.annotations.NullMarked;
