/** Contributions for machines: the map's feed. */
@NullMarked
package org.planrunde.contribution.web;

import org.jspecify.annotations.NullMarked;
