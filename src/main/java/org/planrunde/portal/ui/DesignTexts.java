package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import java.util.List;
import org.planrunde.procedure.spi.SceneModels;
import org.planrunde.procedure.spi.SceneModels.ShownDesign;

/** What the designs of a procedure show, in words, variant by variant. */
final class DesignTexts extends Div {
  DesignTexts(List<ShownDesign> designs) {
    addClassName("design-texts");
    for (var variant : SceneModels.variants(designs)) {
      add(new H3(variant));
      designs.stream()
          .filter(it -> it.scene().variant().equals(variant))
          .forEach(it -> {
            add(new H4(it.title()));
            add(Parts.paragraphs(it.summary()));
          });
    }
  }
}
