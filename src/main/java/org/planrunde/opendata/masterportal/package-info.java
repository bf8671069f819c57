/** The list of services that a Masterportal reads. */
@NullMarked
package org.planrunde.opendata.masterportal;

import org.jspecify.annotations.NullMarked;
