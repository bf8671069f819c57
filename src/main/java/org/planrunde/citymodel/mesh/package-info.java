/** From surfaces in a reference system to triangles in local metres. No Spring inside. */
@NullMarked
package org.planrunde.citymodel.mesh;

import org.jspecify.annotations.NullMarked;
