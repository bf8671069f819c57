package org.planrunde.opendata.ogc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.planrunde.opendata.OpenFeature;
import org.planrunde.opendata.query.ItemsQuery;

/** A collection of features. */
interface OpenCollection {
  /** In addresses; stays as long as the collection. */
  String id();

  /** What it is called. */
  String title();

  /** What is in it, in a sentence or two. */
  String description();

  /** Around all that may be in it, degrees of WGS 84, x = longitude; or null if nobody knows. */
  @Nullable Envelope extent();

  /** When the first thing may have come in, or null. */
  @Nullable Instant begins();

  /** When the last thing may have come in, or null while more may come. */
  @Nullable Instant ends();

  /** In the order of the ids, {@code limit} of them at most. */
  List<OpenFeature> page(ItemsQuery query, int limit);

  /** How many match on all pages. */
  int count(ItemsQuery query);

  /** The feature with this id. */
  Optional<OpenFeature> find(String id);
}
