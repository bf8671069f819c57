/** The desk's start page, the queue and the log of the moderators. */
@NullMarked
package org.planrunde.moderation.ui;

import org.jspecify.annotations.NullMarked;
