/** OGC API Features, part 1: core, GeoJSON, HTML and OpenAPI 3.0. */
@NullMarked
package org.planrunde.opendata.ogc;

import org.jspecify.annotations.NullMarked;
