/** Finds public procedures by words, place and facts. */
@NamedInterface("catalogue")
@NullMarked
package org.planrunde.procedure.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
