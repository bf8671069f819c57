/** The addresses and fields by which DIPAS gives out participation data. */
@NullMarked
package org.planrunde.opendata.pds;

import org.jspecify.annotations.NullMarked;
