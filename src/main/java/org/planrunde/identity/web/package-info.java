/** Serves the logos of the municipalities. */
@NullMarked
package org.planrunde.identity.web;

import org.jspecify.annotations.NullMarked;
