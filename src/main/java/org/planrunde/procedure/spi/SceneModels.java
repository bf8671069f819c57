package org.planrunde.procedure.spi;

import java.util.List;
import java.util.Optional;
import org.planrunde.geo.SceneView;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.SceneDesign;

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

  /**
   * A design that residents see.
   *
   * @param id under which it is kept
   * @param title what it is
   * @param summary what it shows, in words
   * @param scene where it stands, and in which variant
   */
  record ShownDesign(String id, String title, String summary, SceneDesign scene) {
    /** The same in another variant. */
    public ShownDesign inVariant(String variant) {
      return new ShownDesign(
          id,
          title,
          summary,
          new SceneDesign(
              variant,
              scene.address(),
              scene.longitude(),
              scene.latitude(),
              scene.above(),
              scene.heading(),
              scene.scale(),
              scene.clears()));
    }
  }

  /** The models of a procedure that are ready, oldest first. */
  List<SceneModel> models(Procedure procedure);

  /** The designs of a procedure that residents see, oldest first. */
  List<ShownDesign> designs(Procedure procedure);

  /** A design that residents do not see any more; only staff may fetch its file. */
  Optional<ShownDesign> findWithdrawn(Procedure procedure, String id);

  /** The variants of these designs, each once, in their order. */
  static List<String> variants(List<ShownDesign> designs) {
    return designs.stream().map(it -> it.scene().variant()).distinct().toList();
  }

  /**
   * The variant to show somebody who wants to see this again: that of the design that was meant,
   * whatever it is called by now, or else the one that was seen.
   */
  static String variant(List<ShownDesign> designs, String model, SceneView view) {
    return designs.stream()
        .filter(it -> it.id().equals(model))
        .map(it -> it.scene().variant())
        .findFirst()
        .orElse(view.variant());
  }
}
