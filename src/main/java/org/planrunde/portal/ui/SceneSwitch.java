package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.SceneView;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.spi.SceneModels.SceneModel;
import org.planrunde.ui.SceneCanvas;
import org.planrunde.ui.Segments;

/**
 * The choice between the map and the same in three dimensions; there is none without a city model.
 * The scene is made when it is first wanted.
 */
final class SceneSwitch extends Div implements Pointing {
  private final ProcedureServices doors;
  private final List<Consumer<SceneCanvas>> dressers = new ArrayList<>();
  private final Div stage;
  private List<SceneModel> models = List.of();
  private @Nullable Segments<Boolean> sights;
  private @Nullable Consumer<Boolean> changed;
  private @Nullable Procedure procedure;
  private @Nullable SceneCanvas scene;
  private boolean deep;
  private @Nullable Placing placing;
  private @Nullable Own own;
  private @Nullable SceneView view;

  private record Own(@Nullable ScenePlace at, String title, String line) {}

  /** {@code stage} holds map and scene, one over the other. */
  SceneSwitch(ProcedureServices doors, Div stage) {
    this.doors = doors;
    this.stage = stage;
    addClassName("sight");
    setVisible(false);
    dress(this::listen);
  }

  private void listen(SceneCanvas made) {
    made.addHitListener(event ->
        event
            .hit()
            .ifPresent(hit -> {
              if (placing != null) {
                placing.hit(hit);
              }
            }));
    made.addConfirmedListener(event -> {
      if (placing != null) {
        placing.confirmed();
      }
    });
    made.setPlacing(placing != null);
    tellOwn(made);
    if (view != null) {
      made.show(view);
    }
  }

  @Override
  public void startPlacing(Placing next) {
    placing = next;
    scene().ifPresent(it -> it.setPlacing(true));
  }

  @Override
  public void stopPlacing() {
    placing = null;
    own = null;
    scene()
        .ifPresent(it -> {
          it.setPlacing(false);
          it.setOwn(null);
        });
  }

  @Override
  public void setOwn(@Nullable ScenePlace at, String title, String line) {
    own = new Own(at, title, line);
    scene().ifPresent(this::tellOwn);
  }

  private void tellOwn(SceneCanvas made) {
    if (own != null) {
      made.setOwn(own.at());
      made.setOwnWords(own.title(), own.line());
    }
  }

  /** Shows the scene exactly as somebody saw it. */
  void show(SceneView seen) {
    view = seen;
    boolean made = scene != null;
    show(true);
    if (made) {
      scene().ifPresent(it -> it.show(seen));
    }
    view = null;
  }

  /** Does something with the scene now and with each later one. */
  void dress(Consumer<SceneCanvas> dresser) {
    dressers.add(dresser);
    scene().ifPresent(dresser);
  }

  /** What a person's own choice does besides. */
  void onChange(Consumer<Boolean> listener) {
    changed = listener;
  }

  void of(Procedure now) {
    procedure = now;
    models = doors.models().models(now);
    if (!models.isEmpty() && sights == null) {
      sights = choice();
      add(sights);
    }
    setVisible(!models.isEmpty());
    stage.setClassName("has-scene", !models.isEmpty());
    if (scene != null) {
      stage.remove(scene);
      scene = null;
    }
    show(false);
  }

  @Override
  public List<SceneModel> models() {
    return models;
  }

  /** True while the scene is what is seen. */
  boolean isDeep() {
    return deep;
  }

  Optional<SceneCanvas> scene() {
    return Optional.ofNullable(scene);
  }

  /** Shows the scene if there is one to show, or the map. */
  void show(boolean wanted) {
    deep = wanted && !models.isEmpty();
    if (sights != null) {
      sights.select(deep);
    }
    stage.setClassName("in-scene", deep);
    if (deep && scene == null && procedure != null) {
      scene = make(procedure);
      stage.add(scene);
    }
  }

  /** Most procedures have no model, and their visitors need not carry a choice in memory. */
  private Segments<Boolean> choice() {
    var choice = new Segments<Boolean>(getTranslation("portal.sight"));
    choice.add(false, "map", getTranslation("portal.sight.map"));
    choice.add(true, "box", getTranslation("portal.sight.scene"));
    choice.select(false);
    choice.addSelectionListener(wanted -> {
      show(wanted);
      if (changed != null) {
        changed.accept(wanted);
      }
    });
    return choice;
  }

  private SceneCanvas make(Procedure now) {
    var made = new SceneCanvas();
    made.setLabel(getTranslation("portal.scene.of", now.name()));
    made.setLayers(doors.ground().layers(now));
    made.setArea(now.area());
    made.setZone(Dates.ZONE);
    made.setPinStyles(Looks.styles(now));
    made.setFeed("/api/v1/procedures/" + now.slug() + "/pins");
    var area = now.area();
    if (area != null) {
      made.setHome(area.getEnvelopeInternal());
    }
    made.setModels(models.stream().map(SceneModel::address).toList());
    dressers.forEach(dresser -> dresser.accept(made));
    return made;
  }
}
