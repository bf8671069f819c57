package org.planrunde.opendata.ogc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.contribution.OpenContributions;
import org.planrunde.contribution.OpenFilter;
import org.planrunde.opendata.ContributionFeatures;
import org.planrunde.opendata.ContributionWords;
import org.planrunde.opendata.OpenFeature;
import org.planrunde.opendata.query.ItemsQuery;
import org.planrunde.procedure.Procedure;

/**
 * The public contributions of a procedure. Its id is that of the procedure, whose name in addresses
 * may change.
 *
 * @param words the collection's title and description in the language of the answer
 */
record ContributionCollection(
    ContributionWords named,
    OpenContributions contributions,
    ContributionFeatures features,
    Words words)
    implements OpenCollection {
  /** What people read of it. */
  record Words(String title, String description) {}

  private Procedure procedure() {
    return named.procedure();
  }

  @Override
  public String id() {
    return procedure().id().toString();
  }

  @Override
  public String title() {
    return words.title();
  }

  @Override
  public String description() {
    return words.description();
  }

  @Override
  public @Nullable Envelope extent() {
    var area = procedure().area();
    return area == null ? null : area.getEnvelopeInternal();
  }

  @Override
  public @Nullable Instant begins() {
    return procedure().phases().isEmpty() ? null : procedure().phases().getFirst().starts();
  }

  @Override
  public @Nullable Instant ends() {
    var phases = procedure().phases();
    return phases.stream().anyMatch(p -> p.ends() == null)
        ? null
        : phases.stream()
            .flatMap(p -> Optional.ofNullable(p.ends()).stream())
            .max(Instant::compareTo)
            .orElse(null);
  }

  @Override
  public List<OpenFeature> page(ItemsQuery query, int limit) {
    return features.of(
        named, contributions.page(procedure().id(), filter(query), query.after(), limit));
  }

  @Override
  public int count(ItemsQuery query) {
    return contributions.count(procedure().id(), filter(query));
  }

  private static OpenFilter filter(ItemsQuery query) {
    return new OpenFilter(query.within(), query.time().from(), query.time().until());
  }

  @Override
  public Optional<OpenFeature> find(String code) {
    return code.matches("[0-9A-Z]{1,12}")
        ? contributions
            .find(procedure().id(), code)
            .map(said -> features.of(named, List.of(said)).getFirst())
        : Optional.empty();
  }
}
