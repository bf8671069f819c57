package org.planrunde.contribution.ui.parts;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import org.planrunde.contribution.Anchor;
import org.planrunde.contribution.Contribution;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.SceneCanvas;

/** The scene exactly as the author of a contribution saw it, with the place that was meant. */
final class SceneDialog extends Dialog {
  SceneDialog(
      Procedure procedure,
      Contribution said,
      Anchor anchor,
      List<String> models,
      List<MapLayer> layers) {
    addClassName("scene-dialog");
    setHeaderTitle(said.title());
    getHeader()
        .add(ActionButton.iconOnly("x", getTranslation("ui.picture.close")).onClick(this::close));
    // A page that hears Escape itself would keep the dialog from hearing it.
    Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).listenOn(this);
    var scene = new SceneCanvas();
    scene.setLabel(said.title());
    scene.setLayers(layers);
    scene.setArea(procedure.area());
    var area = procedure.area();
    if (area != null) {
      scene.setHome(area.getEnvelopeInternal());
    }
    scene.setModels(models);
    var point = anchor.point();
    if (point != null) {
      scene.setOwn(point.at());
      scene.setOwnWords(said.title(), AnchorWords.full(anchor, this));
      scene.show(point.view());
    }
    add(scene);
  }
}
