package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.planrunde.citymodel.DesignId;
import org.planrunde.citymodel.Designs;
import org.planrunde.citymodel.design.DesignLimits;

/** Takes the file of a design, and says at once whether it is fit. */
final class DesignForm extends Div {
  /** Takes one file; called without the screen's lock. */
  interface Taking {
    DesignId take(String name, Path file);
  }

  DesignForm(Taking taking, Consumer<DesignId> taken) {
    addClassName("model-form");
    long megabytes = Designs.MOST_BYTES / 1_000_000;
    var terms =
        new UploadBox.Terms(
            getTranslation("citymodel.designs.choose"),
            Designs.MOST_BYTES,
            getTranslation("citymodel.design.too-large", megabytes + " MB"),
            getTranslation("citymodel.designs.checking"));
    var upload =
        new UploadBox(
            terms,
            (name, file) -> {
              DesignId id = taking.take(name, file);
              return () -> taken.accept(id);
            });
    add(
        new H2(getTranslation("citymodel.designs.upload")),
        new Paragraph(
            getTranslation("citymodel.designs.limits", megabytes, DesignLimits.USUAL.triangles())),
        upload);
  }
}
