/** Parts of screens about places that other rooms show too. */
@NamedInterface("parts")
@NullMarked
package org.planrunde.plan.ui.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
