/** The planner's board: groups in columns, as a list and on the map. */
@NullMarked
package org.planrunde.analysis.ui;

import org.jspecify.annotations.NullMarked;
