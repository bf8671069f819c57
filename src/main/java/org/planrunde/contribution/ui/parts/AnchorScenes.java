package org.planrunde.contribution.ui.parts;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Anchor;
import org.planrunde.contribution.Anchors;
import org.planrunde.contribution.Contribution;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.spi.MapGround;
import org.planrunde.procedure.spi.SceneModels;
import org.planrunde.procedure.spi.SceneModels.ShownDesign;
import org.planrunde.ui.MapLayer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Shows staff the scene that an author saw. */
@Service
public class AnchorScenes {
  private final Anchors anchors;
  private final ObjectProvider<SceneModels> models;
  private final ObjectProvider<MapGround> ground;

  AnchorScenes(
      Anchors anchors, ObjectProvider<SceneModels> models, ObjectProvider<MapGround> ground) {
    this.anchors = anchors;
    this.models = models;
    this.ground = ground;
  }

  /** Where on a building, with a button for the scene; empty if nothing is said about that. */
  public Optional<Component> note(Procedure procedure, Contribution said) {
    return anchors.find(said.id()).map(anchor -> note(procedure, said, anchor));
  }

  private Component note(Procedure procedure, Contribution said, Anchor anchor) {
    var source = models.getIfAvailable();
    var stock =
        source == null
            ? new SceneDialog.Stock(List.of(), List.of(), null, List.of())
            : new SceneDialog.Stock(
                source.models(procedure).stream().map(SceneModels.SceneModel::address).toList(),
                source.designs(procedure),
                withdrawn(source, procedure, anchor),
                layers(procedure));
    return new AnchorNote(
        anchor, !stock.isEmpty(), () -> new SceneDialog(procedure, said, anchor, stock).open());
  }

  private static @Nullable ShownDesign withdrawn(
      SceneModels source, Procedure procedure, Anchor anchor) {
    var point = anchor.point();
    return point == null ? null : source.findWithdrawn(procedure, point.model()).orElse(null);
  }

  private List<MapLayer> layers(Procedure procedure) {
    var source = ground.getIfAvailable();
    return source == null ? List.of() : source.layers(procedure);
  }
}
