/** Signing in and the own password. */
@NullMarked
package org.planrunde.identity.ui;

import org.jspecify.annotations.NullMarked;
