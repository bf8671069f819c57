package org.planrunde.procedure.spi;

import java.util.List;
import org.planrunde.procedure.Procedure;

/** City models to look at; without an answer procedures have no scene. */
public interface SceneModels {
  /**
   * A model that can be shown.
   *
   * @param id under which it is kept
   * @param address where the browser finds its tileset
   * @param reference in which system its source counts, such as {@code EPSG:25832+7837}; heights
   *     are the source's
   */
  record SceneModel(String id, String address, String reference) {}

  /** The models of a procedure that are ready, oldest first. */
  List<SceneModel> models(Procedure procedure);
}
