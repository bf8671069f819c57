/** Logging in, the own password, and who may open which screen. */
@NullMarked
package org.planrunde.identity.ui;

import org.jspecify.annotations.NullMarked;
