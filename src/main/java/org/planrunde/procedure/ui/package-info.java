/** The list of procedures and the steps that set one up. */
@NullMarked
package org.planrunde.procedure.ui;

import org.jspecify.annotations.NullMarked;
