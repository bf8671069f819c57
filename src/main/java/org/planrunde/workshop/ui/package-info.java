/** The event desk: planning a workshop, leading it, paper cards, minutes. */
@NullMarked
package org.planrunde.workshop.ui;

import org.jspecify.annotations.NullMarked;
