/** Draws the fictional town as vector layers. No Spring inside. */
@NullMarked
package org.planrunde.demo.town;

import org.jspecify.annotations.NullMarked;
