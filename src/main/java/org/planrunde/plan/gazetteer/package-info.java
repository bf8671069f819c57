/**
 * Streets, squares and addresses of a procedure's layers: places found by name and told by name.
 */
@NamedInterface("gazetteer")
@NullMarked
package org.planrunde.plan.gazetteer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
