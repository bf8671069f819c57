/** Reads CityGML, CityJSON and CityJSONSeq, one object after the other. No Spring inside. */
@NullMarked
package org.planrunde.citymodel.gml;

import org.jspecify.annotations.NullMarked;
