/** Parts of screens about contributions that other rooms show too. */
@NamedInterface("parts")
@NullMarked
package org.planrunde.contribution.ui.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
