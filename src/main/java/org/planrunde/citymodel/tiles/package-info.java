/** From triangles to a tileset in a folder: 3D Tiles 1.1 with glTF 2.0. No Spring inside. */
@NullMarked
package org.planrunde.citymodel.tiles;

import org.jspecify.annotations.NullMarked;
