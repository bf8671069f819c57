package org.planrunde.opendata.pds;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planrunde.opendata.OpenFeature;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureState;
import org.planrunde.ui.Places;

/** A procedure as a project of the Participatory Data Specification. */
final class PdsProject {
  private PdsProject() {}

  /**
   * The feature; its id is that of the procedure.
   *
   * @param town name of the municipality
   * @param now by the database's clock
   */
  static OpenFeature of(Procedure p, String town, String base, Instant now) {
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("id", p.id().toString());
    properties.put("nameFull", p.name());
    properties.put("description", p.text().description());
    properties.put("dateStart", text(start(p)));
    properties.put("dateEnd", text(end(p)));
    properties.put("dipasPhase", phase(p, now));
    properties.put("website", base + Places.PROCEDURES + "/" + p.slug());
    properties.put("owner", town);
    properties.put("projectOwner", p.text().initiator());
    properties.put("publisher", town);
    properties.put("standardCategories", p.categories().stream().map(Category::label).toList());
    properties.put(
        "projectContributionType", p.types().stream().map(ContributionType::label).toList());
    properties.put("dipasMainDistrict", p.text().district());
    properties.put(
        "projectTopics", p.text().topic().isEmpty() ? List.of() : List.of(p.text().topic()));
    properties.put("referenceSystem", "4326");
    properties.put("hasParticipatoryText", List.of());
    properties.put("dipasCategoriesCluster", List.of());
    return new OpenFeature(p.id().toString(), p.area(), properties);
  }

  private static @Nullable Instant start(Procedure p) {
    return p.phases().isEmpty() ? null : p.phases().getFirst().starts();
  }

  private static @Nullable Instant end(Procedure p) {
    return p.phases().stream().anyMatch(phase -> phase.ends() == null)
        ? null
        : p.phases().stream()
            .flatMap(phase -> Optional.ofNullable(phase.ends()).stream())
            .max(Instant::compareTo)
            .orElse(null);
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  /** Contributing is the first phase there, talking about drafts the second. */
  private static String phase(Procedure p, Instant now) {
    if (p.state(now) == ProcedureState.DONE) {
      return "frozen";
    }
    return p.state(now) == ProcedureState.SOON || p.takesContributions(now) ? "phase1" : "phase2";
  }
}
