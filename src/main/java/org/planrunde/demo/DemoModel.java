package org.planrunde.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.planrunde.citymodel.CityModels;
import org.planrunde.citymodel.ModelUpload;
import org.planrunde.demo.town.Town;
import org.planrunde.demo.town.TownModel;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.ProcedureId;
import org.springframework.stereotype.Component;

/** Sends the town's own city model in, as an administrator would; tiles are made later. */
@Component
class DemoModel {
  private final CityModels models;

  DemoModel(CityModels models) {
    this.models = models;
  }

  void add(Staff boss, ProcedureId procedure, Town town) {
    try {
      var file = Files.createTempFile("lindenau", ".city.json");
      try {
        Files.write(file, TownModel.cityJson(town));
        models.upload(boss, procedure, new ModelUpload("lindenau.city.json", file, null, false));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
