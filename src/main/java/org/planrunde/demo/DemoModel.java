package org.planrunde.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.planrunde.citymodel.CityModels;
import org.planrunde.citymodel.ModelUpload;
import org.planrunde.demo.town.Town;
import org.planrunde.demo.town.TownGround;
import org.planrunde.demo.town.TownModel;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ProcedureId;
import org.springframework.stereotype.Component;

/**
 * Sends the town's own city model and its ground in, as an administrator would; tiles are made
 * later.
 */
@Component
class DemoModel {
  private final CityModels models;

  DemoModel(CityModels models) {
    this.models = models;
  }

  void add(Staff boss, ProcedureId procedure, Town town) {
    add(boss, procedure, "lindenau.city.json", TownModel.cityJson(town));
    add(boss, procedure, "lindenau-gelaende.tif", TownGround.geoTiff());
  }

  private void add(Staff boss, ProcedureId procedure, String name, byte[] bytes) {
    try {
      var file = Files.createTempFile("lindenau", ".model");
      try {
        Files.write(file, bytes);
        models.upload(boss, procedure, new ModelUpload(name, file, null, false));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
