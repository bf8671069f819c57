/** Everything public of a procedure as one file. */
@NullMarked
package org.planrunde.opendata.dump;

import org.jspecify.annotations.NullMarked;
