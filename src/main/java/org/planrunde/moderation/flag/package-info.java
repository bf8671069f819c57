/** Finds what makes a text worth a second look: nearly equal texts, links, listed words. */
@NullMarked
package org.planrunde.moderation.flag;

import org.jspecify.annotations.NullMarked;
