package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.planrunde.citymodel.CityModels;
import org.planrunde.citymodel.ModelUpload;

/** Takes the file of a city model or of ground. */
final class ModelForm extends Div {
  /** Takes one file; called without the screen's lock. */
  interface Taking {
    void take(ModelUpload upload);
  }

  ModelForm(Taking taking, Runnable taken) {
    addClassName("model-form");
    var system = new CrsFields(null, false);
    var terms =
        new UploadBox.Terms(
            getTranslation("citymodel.upload"),
            CityModels.MOST_BYTES,
            getTranslation("citymodel.problem.large", CityModels.MOST_BYTES / 1_000_000),
            getTranslation("citymodel.upload.checking"));
    var upload =
        new UploadBox(
            terms,
            (name, file) -> {
              taking.take(new ModelUpload(name, file, system.crs(), system.swapped()));
              return taken;
            });
    add(new H2(getTranslation("citymodel.upload.title")), system, upload);
  }
}
