package org.planrunde.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.geo.PlanGrid;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;

/**
 * A participation procedure.
 *
 * @param slug its name in addresses, unique in the installation
 * @param published false while it is being set up: then only staff see it
 * @param area polygon or multi-polygon in WGS 84, or null for "anywhere"
 * @param grid the lettered grid, fixed to the ground; null to derive it from the area
 * @param placeKinds how residents may say where
 */
public record Procedure(
    ProcedureId id,
    MunicipalityId municipality,
    String slug,
    ProcedureText text,
    ParticipationLevel level,
    ModerationPolicy moderation,
    boolean published,
    @Nullable Geometry area,
    @Nullable PlanGrid grid,
    Set<PlaceKind> placeKinds,
    List<Phase> phases,
    List<Category> categories,
    List<ContributionType> types) {
  /** Keeps own copies of the collections. */
  public Procedure {
    placeKinds = Set.copyOf(placeKinds);
    phases = List.copyOf(phases);
    categories = List.copyOf(categories);
    types = List.copyOf(types);
  }

  /** The procedure's name. */
  public String name() {
    return text.name();
  }

  /** Where the procedure stands at a moment. */
  public ProcedureState state(Instant now) {
    if (phases.isEmpty() || now.isBefore(phases.getFirst().starts())) {
      return ProcedureState.SOON;
    }
    return phases.stream().allMatch(p -> p.isOver(now)) || !text.result().isEmpty()
        ? ProcedureState.DONE
        : ProcedureState.RUNNING;
  }

  /** The phase that contains the moment; the later one where two overlap. */
  public Optional<Phase> phaseAt(Instant now) {
    return phases.reversed().stream().filter(p -> p.contains(now)).findFirst();
  }

  /** True if residents may contribute at the moment; the database decides at the submission. */
  public boolean takesContributions(Instant now) {
    return published && phases.stream().anyMatch(p -> p.contributions() && p.contains(now));
  }

  /** True if residents may comment at the moment; the database decides at the submission. */
  public boolean takesComments(Instant now) {
    return published && phases.stream().anyMatch(p -> p.comments() && p.contains(now));
  }

  /** True if residents may vote at the moment; the database decides when they do. */
  public boolean takesVotes(Instant now) {
    return published && phases.stream().anyMatch(p -> p.votes() && p.contains(now));
  }

  /** When contributing ends, if a phase that takes contributions is running and has an end. */
  public Optional<Instant> contributionsUntil(Instant now) {
    return phases.stream()
        .filter(p -> p.contributions() && p.contains(now))
        .flatMap(p -> Optional.ofNullable(p.ends()).stream())
        .max(Instant::compareTo);
  }

  /** The category with this key. */
  public Optional<Category> category(@Nullable String key) {
    return categories.stream().filter(c -> c.key().equals(key)).findFirst();
  }

  /** The type with this key. */
  public Optional<ContributionType> type(@Nullable String key) {
    return types.stream().filter(t -> t.key().equals(key)).findFirst();
  }

  /** The same procedure with what the change sets anew. */
  public Procedure with(Consumer<ProcedureEdit> change) {
    var edit = new ProcedureEdit(this);
    change.accept(edit);
    return edit.done();
  }
}
