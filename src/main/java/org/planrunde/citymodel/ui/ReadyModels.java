package org.planrunde.citymodel.ui;

import java.util.List;
import org.planrunde.citymodel.CityModel;
import org.planrunde.citymodel.CityModels;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.spi.SceneModels;
import org.springframework.stereotype.Component;

/** Lends the ready models to the scenes of other rooms. */
@Component
class ReadyModels implements SceneModels {
  private final CityModels models;

  ReadyModels(CityModels models) {
    this.models = models;
  }

  @Override
  public List<SceneModel> models(Procedure procedure) {
    return models.listReady(procedure.id()).stream().map(ReadyModels::lent).toList();
  }

  private static SceneModel lent(CityModel model) {
    var converted = model.converted();
    return new SceneModel(
        model.id().toString(), model.address(), converted == null ? "" : converted.crs());
  }
}
