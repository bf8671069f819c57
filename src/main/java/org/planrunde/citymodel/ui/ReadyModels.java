package org.planrunde.citymodel.ui;

import java.util.List;
import java.util.Optional;
import org.planrunde.citymodel.CityModel;
import org.planrunde.citymodel.CityModels;
import org.planrunde.citymodel.Design;
import org.planrunde.citymodel.Designs;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.spi.SceneModels;
import org.planrunde.ui.SceneDesign;
import org.springframework.stereotype.Component;

/** Lends the ready models to the scenes of other rooms. */
@Component
class ReadyModels implements SceneModels {
  private final CityModels models;
  private final Designs designs;

  ReadyModels(CityModels models, Designs designs) {
    this.models = models;
    this.designs = designs;
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

  @Override
  public List<ShownDesign> designs(Procedure procedure) {
    return designs.listShown(procedure.id()).stream().map(ReadyModels::lent).toList();
  }

  @Override
  public Optional<ShownDesign> findWithdrawn(Procedure procedure, String id) {
    return designs.findWithdrawn(procedure.id(), id).map(ReadyModels::lent);
  }

  private static ShownDesign lent(Design design) {
    var words = design.words();
    return new ShownDesign(
        design.id().toString(), words.title(), words.summary(), scene(design, words.variant()));
  }

  /** Where it stands, as a scene wants to know it. */
  static SceneDesign scene(Design design, String variant) {
    var placement = design.placement();
    return new SceneDesign(
        variant,
        design.address(),
        placement.longitude(),
        placement.latitude(),
        placement.above(),
        placement.heading(),
        placement.scale(),
        placement.clears() ? design.facts().footprint() : List.of());
  }
}
