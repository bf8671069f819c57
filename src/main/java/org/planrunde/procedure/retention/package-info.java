/** How long a procedure keeps what leads to a person, and what erases it then. */
@NamedInterface("retention")
@NullMarked
package org.planrunde.procedure.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
