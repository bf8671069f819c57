/** What a program asks for, read from the parameters of an address; knows no Spring. */
@NullMarked
package org.planrunde.opendata.query;

import org.jspecify.annotations.NullMarked;
