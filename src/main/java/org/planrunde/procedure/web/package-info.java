/** Procedures for machines: calendars. */
@NullMarked
package org.planrunde.procedure.web;

import org.jspecify.annotations.NullMarked;
