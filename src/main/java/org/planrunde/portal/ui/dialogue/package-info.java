/** What residents say to a contribution: votes, comments, reports. */
@NullMarked
package org.planrunde.portal.ui.dialogue;

import org.jspecify.annotations.NullMarked;
