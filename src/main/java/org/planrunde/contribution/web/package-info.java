/** Contributions for machines: the map's feed and the photos. */
@NullMarked
package org.planrunde.contribution.web;

import org.jspecify.annotations.NullMarked;
