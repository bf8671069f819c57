package org.planrunde.procedure.spi;

import java.util.List;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.MapLayer;

/** What lies under the pins of the maps; without an answer maps have no ground. */
public interface MapGround {
  /** The layers from the ground up, ready for a map; also for procedures that are not public. */
  List<MapLayer> layers(Procedure procedure);

  /** The layers that lie on every map of a municipality. */
  List<MapLayer> layers(MunicipalityId municipality);
}
