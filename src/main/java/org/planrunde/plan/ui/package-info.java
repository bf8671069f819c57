/** The layers of the maps: list, form, preview. */
@NullMarked
package org.planrunde.plan.ui;

import org.jspecify.annotations.NullMarked;
