/** The residents' screens: overview, procedure, contribution form, receipt. */
@NullMarked
package org.planrunde.portal.ui;

import org.jspecify.annotations.NullMarked;
