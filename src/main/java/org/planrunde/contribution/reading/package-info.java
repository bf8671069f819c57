/** Turns files of contributions into rows one by one; knows no database. */
@NullMarked
package org.planrunde.contribution.reading;

import org.jspecify.annotations.NullMarked;
