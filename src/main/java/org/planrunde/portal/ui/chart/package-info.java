/** Charts without scripts, each with its table; knows no procedure. */
@NullMarked
package org.planrunde.portal.ui.chart;

import org.jspecify.annotations.NullMarked;
