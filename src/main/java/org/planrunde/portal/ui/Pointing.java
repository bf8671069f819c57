package org.planrunde.portal.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.ScenePlace;
import org.planrunde.procedure.spi.SceneModels.SceneModel;
import org.planrunde.ui.SceneHit;

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

  /** The models that can be looked at; none if there is no scene. */
  List<SceneModel> models();

  /** From now on a click in the scene points at something. */
  void startPlacing(Placing next);

  void stopPlacing();

  /** Where the own pin stands in the scene, with words beside it; null takes it away. */
  void setOwn(@Nullable ScenePlace at, String title, String line);
}
