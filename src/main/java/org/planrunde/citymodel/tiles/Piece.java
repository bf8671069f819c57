package org.planrunde.citymodel.tiles;

import org.planrunde.citymodel.mesh.Bounds;

/**
 * A written tile.
 *
 * @param address below the tileset
 * @param matrix from its metres to metres from the earth's centre, column by column
 */
@SuppressWarnings("ArrayRecordComponent")
record Piece(String address, Bounds bounds, double[] matrix) {}
