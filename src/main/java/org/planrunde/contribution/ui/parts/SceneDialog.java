package org.planrunde.contribution.ui.parts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
  /**
   * What there is to be shown.
   *
   * @param models tilesets by their addresses
   * @param withdrawn the design that was meant, if residents do not see it any more
   * @param layers of the map
   */
  record Stock(
      List<String> models,
      List<ShownDesign> designs,
      @Nullable ShownDesign withdrawn,
      List<MapLayer> layers) {
    boolean isEmpty() {
      return models.isEmpty() && designs.isEmpty() && withdrawn == null;
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
    var designs = designs(stock);
    scene.setDesigns(designs.stream().map(ShownDesign::scene).toList());
    scene.setModels(stock.models());
    var choice = new VariantChoice(scene::setVariant);
    choice.offer(SceneModels.variants(designs));
    var point = anchor.point();
    if (point != null) {
      scene.setOwn(point.at());
      scene.setOwnWords(said.title(), AnchorWords.full(anchor, this));
      scene.setVariant(choice.select(SceneModels.variant(designs, point.model(), point.view())));
      scene.show(point.view());
    }
    add(scene, choice);
  }

  /** What was withdrawn is a variant of its own, by a name that says so. */
  private List<ShownDesign> designs(Stock stock) {
    var designs = new ArrayList<>(stock.designs());
    var gone = stock.withdrawn();
    if (gone != null) {
      designs.add(
          gone.inVariant(getTranslation("contribution.anchor.withdrawn", gone.scene().variant())));
    }
    return designs;
  }
}
