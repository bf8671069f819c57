package org.planrunde.procedure;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The parts of a procedure while they are changed; see {@link Procedure#with}. */
public final class ProcedureEdit {
  private final Procedure before;
  public String slug;
  public ProcedureText text;
  public ParticipationLevel level;
  public ModerationPolicy moderation;
  public boolean published;

  /** With another area the lettered grid is derived anew. */
  public @Nullable Geometry area;

  public Set<PlaceKind> placeKinds;
  public List<Phase> phases;
  public List<Category> categories;
  public List<ContributionType> types;

  ProcedureEdit(Procedure before) {
    this.before = before;
    slug = before.slug();
    text = before.text();
    level = before.level();
    moderation = before.moderation();
    published = before.published();
    area = before.area();
    placeKinds = before.placeKinds();
    phases = before.phases();
    categories = before.categories();
    types = before.types();
  }

  Procedure done() {
    return new Procedure(
        before.id(),
        before.municipality(),
        slug,
        text,
        level,
        moderation,
        published,
        area,
        Objects.equals(area, before.area()) ? before.grid() : null,
        placeKinds,
        phases,
        categories,
        types);
  }
}
