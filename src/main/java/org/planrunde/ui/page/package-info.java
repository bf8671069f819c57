/** What is true of every page: policy, first paint, language, accent. Not for other rooms. */
@NullMarked
package org.planrunde.ui.page;

import org.jspecify.annotations.NullMarked;
