/** The accounts of a municipality, and their roles in it and in single procedures. */
@NullMarked
package org.planrunde.procedure.ui.accounts;

import org.jspecify.annotations.NullMarked;
