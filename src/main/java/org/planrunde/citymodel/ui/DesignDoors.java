package org.planrunde.citymodel.ui;

import java.util.List;
import org.planrunde.citymodel.CityModel;
import org.planrunde.citymodel.CityModels;
import org.planrunde.citymodel.Designs;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Staff;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.spi.MapGround;
import org.planrunde.procedure.spi.SetupStep;
import org.planrunde.ui.MapLayer;
import org.planrunde.ui.PageTitles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the screen of the designs needs of other rooms. */
@Component
record DesignDoors(
    Designs designs,
    CityModels models,
    Procedures procedures,
    Accounts accounts,
    ObjectProvider<MapGround> ground,
    List<SetupStep> steps,
    PageTitles titles) {
  Staff staff() {
    return accounts.getCurrent();
  }

  List<String> tilesets(Procedure procedure) {
    return models.listReady(procedure.id()).stream().map(CityModel::address).toList();
  }

  List<MapLayer> layers(Procedure procedure) {
    var source = ground.getIfAvailable();
    return source == null ? List.of() : source.layers(procedure);
  }
}
