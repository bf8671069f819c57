/** The content of layers that are kept here, for the map. */
@NullMarked
package org.planrunde.plan.web;

import org.jspecify.annotations.NullMarked;
