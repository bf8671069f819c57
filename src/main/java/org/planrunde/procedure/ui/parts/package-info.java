/** Pieces of the set-up's screens for the rooms that serve a step of it. */
@NamedInterface("parts")
@NullMarked
package org.planrunde.procedure.ui.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
