/** What residents are told about their words while they write. */
@NullMarked
package org.planrunde.portal.ui.hint;

import org.jspecify.annotations.NullMarked;
