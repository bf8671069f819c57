package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.SurfacePoint;
import org.planrunde.geo.ScenePlace;
import org.planrunde.geo.SceneView;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.spi.SceneModels;
import org.planrunde.procedure.spi.SceneModels.SceneModel;
import org.planrunde.procedure.spi.SceneModels.ShownDesign;
import org.planrunde.ui.SceneCanvas;
import org.planrunde.ui.Segments;
import org.planrunde.ui.VariantChoice;

/**
 * The choice between the map and the same in three dimensions; there is none without a city model.
 * The scene is made when it is first wanted.
 */
final class SceneSwitch extends Div implements Pointing {
  private final ProcedureServices doors;
  private final List<Consumer<SceneCanvas>> dressers = new ArrayList<>();
  private final Div stage;
  private final VariantChoice variants = new VariantChoice(this::seen);
  private final Div texts = new Div();
  private List<SceneModel> models = List.of();
  private List<ShownDesign> designs = List.of();
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
    texts.addClassName("unseen-designs");
    // What scrolls can be reached by key.
    texts.getElement().setAttribute("tabindex", "0");
    texts.getElement().setAttribute("role", "region");
    texts.getElement().setAttribute("aria-label", getTranslation("portal.designs"));
    dress(this::listen);
  }

  /** What lies over the scene: the choice of a variant, and the same in words for who sees none. */
  List<Component> overlays() {
    return List.of(variants, texts);
  }

  private void seen(String variant) {
    scene().ifPresent(it -> it.setVariant(variant));
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
    made.addVariantListener(event -> seen(variants.select(event.variant())));
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

  /** Shows the scene exactly as whoever set this point saw it. */
  void show(SurfacePoint point) {
    var seen = point.view();
    view = seen;
    seen(variants.select(SceneModels.variant(designs, point.model(), seen)));
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
    designs = doors.models().designs(now);
    variants.offer(SceneModels.variants(designs));
    variants.select(VariantChoice.TODAY);
    texts.removeAll();
    if (!designs.isEmpty()) {
      texts.add(new DesignTexts(designs));
    }
    if (hasScene() && sights == null) {
      sights = choice();
      add(sights);
    }
    setVisible(hasScene());
    stage.setClassName("has-scene", hasScene());
    stage.setClassName("has-variants", !designs.isEmpty());
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

  @Override
  public List<ShownDesign> designs() {
    return designs;
  }

  @Override
  public String variant() {
    return variants.chosen();
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
    deep = wanted && hasScene();
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
    made.setFading(true);
    made.setDesigns(designs.stream().map(ShownDesign::scene).toList());
    made.setVariant(variants.chosen());
    made.setModels(models.stream().map(SceneModel::address).toList());
    dressers.forEach(dresser -> dresser.accept(made));
    return made;
  }
}
