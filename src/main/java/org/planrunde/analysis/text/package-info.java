/** From a contribution's words to its features. No Spring inside. */
@NullMarked
package org.planrunde.analysis.text;

import org.jspecify.annotations.NullMarked;
