/** Pictures of the fictional town, drawn by ourselves: no photo of a real place is needed. */
@NullMarked
package org.planrunde.demo.scene;

import org.jspecify.annotations.NullMarked;
