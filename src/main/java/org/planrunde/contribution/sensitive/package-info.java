/**
 * Finds what looks like personal data in a text; a pure function that guesses and decides nothing.
 */
@NamedInterface("sensitive")
@NullMarked
package org.planrunde.contribution.sensitive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
