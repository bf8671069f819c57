/** What tests of several rooms share. */
@NullMarked
package org.planrunde.testing;

import org.jspecify.annotations.NullMarked;
