/** Ground as heights in a grid: reads GeoTIFF block by block. No Spring inside. */
@NullMarked
package org.planrunde.citymodel.relief;

import org.jspecify.annotations.NullMarked;
