/**
 * City models in three dimensions, from CityGML, CityJSON and GeoTIFF to tiles that a browser can
 * show, and the designs (GLB) that stand in them.
 */
@ApplicationModule(
    allowedDependencies = {
      "procedure",
      "procedure :: spi",
      "procedure :: parts",
      "identity",
      "storage",
      "storage :: image",
      "ui",
      "ui :: spi",
      "console"
    })
@NullMarked
package org.planrunde.citymodel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
