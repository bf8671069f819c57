package org.planrunde.portal.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.ScenePlace;
import org.planrunde.procedure.spi.SceneModels.SceneModel;
import org.planrunde.procedure.spi.SceneModels.ShownDesign;
import org.planrunde.ui.SceneHit;
import org.planrunde.ui.VariantChoice;

/** A scene in which somebody may point at things. */
interface Pointing {
  /** Where there is no scene. */
  Pointing NONE =
      new Pointing() {
        @Override
        public List<SceneModel> models() {
          return List.of();
        }

        @Override
        public List<ShownDesign> designs() {
          return List.of();
        }

        @Override
        public String variant() {
          return VariantChoice.TODAY;
        }

        @Override
        public void startPlacing(Placing next) {}

        @Override
        public void stopPlacing() {}

        @Override
        public void setOwn(@Nullable ScenePlace at, String title, String line) {}
      };

  /** Who hears of what is pointed at. */
  interface Placing {
    void hit(SceneHit.Hit hit);

    /** It is where it should be. */
    void confirmed();
  }

  /** The models that can be looked at. */
  List<SceneModel> models();

  /** The designs that stand among them. */
  List<ShownDesign> designs();

  /** The variant that is seen now. */
  String variant();

  /** Whether there is a scene at all. */
  default boolean hasScene() {
    return !models().isEmpty() || !designs().isEmpty();
  }

  /** From now on a click in the scene points at something. */
  void startPlacing(Placing next);

  void stopPlacing();

  /** Where the own pin stands in the scene, with words beside it; null takes it away. */
  void setOwn(@Nullable ScenePlace at, String title, String line);
}
