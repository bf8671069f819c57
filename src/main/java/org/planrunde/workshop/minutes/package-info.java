/**
 * Minutes of a workshop as HTML, PDF and Word. Pure functions: what happened goes in, bytes come
 * out; asks no database and knows no screen.
 */
@NullMarked
package org.planrunde.workshop.minutes;

import org.jspecify.annotations.NullMarked;
