package org.planrunde.contribution.ui.parts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import org.planrunde.contribution.Anchor;
import org.planrunde.contribution.Contribution;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.spi.SceneModels;
import org.planrunde.procedure.spi.SceneModels.ShownDesign;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.SceneCanvas;
import org.planrunde.ui.VariantChoice;

/** The scene exactly as the author of a contribution saw it, with the place that was meant. */
final class SceneDialog extends Dialog {
  /** What there is to be shown: tilesets by their addresses, designs, layers of the map. */
  record Stock(List<String> models, List<ShownDesign> designs, List<MapLayer> layers) {
    boolean isEmpty() {
      return models.isEmpty() && designs.isEmpty();
    }
  }

  SceneDialog(Procedure procedure, Contribution said, Anchor anchor, Stock stock) {
    addClassName("scene-dialog");
    setHeaderTitle(said.title());
    getHeader()
        .add(ActionButton.iconOnly("x", getTranslation("ui.picture.close")).onClick(this::close));
    // A page that hears Escape itself would keep the dialog from hearing it.
    Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).listenOn(this);
    var scene = new SceneCanvas();
    scene.setLabel(said.title());
    scene.setLayers(stock.layers());
    scene.setArea(procedure.area());
    var area = procedure.area();
    if (area != null) {
      scene.setHome(area.getEnvelopeInternal());
    }
    scene.setDesigns(stock.designs().stream().map(ShownDesign::scene).toList());
    scene.setModels(stock.models());
    var choice = new VariantChoice(scene::setVariant);
    choice.offer(SceneModels.variants(stock.designs()));
    var point = anchor.point();
    if (point != null) {
      scene.setOwn(point.at());
      scene.setOwnWords(said.title(), AnchorWords.full(anchor, this));
      scene.setVariant(
          choice.select(SceneModels.variant(stock.designs(), point.model(), point.view())));
      scene.show(point.view());
    }
    add(scene, choice);
  }
}
