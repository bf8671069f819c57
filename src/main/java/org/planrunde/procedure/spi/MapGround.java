package org.planrunde.procedure.spi;

import java.util.List;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.MapLayer;

/** What lies under the pins of a procedure's maps; without an answer maps have no ground. */
public interface MapGround {
  /** The layers from the ground up, ready for a map; also for procedures that are not public. */
  List<MapLayer> layers(Procedure procedure);
}
