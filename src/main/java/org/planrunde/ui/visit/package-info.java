/** How many visitors the server remembers at a time, and for how long. Not for other rooms. */
@NullMarked
package org.planrunde.ui.visit;

import org.jspecify.annotations.NullMarked;
