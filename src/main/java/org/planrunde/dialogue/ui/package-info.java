/** The set-up of votes and their codes. */
@NullMarked
package org.planrunde.dialogue.ui;

import org.jspecify.annotations.NullMarked;
