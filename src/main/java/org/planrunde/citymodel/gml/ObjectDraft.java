package org.planrunde.citymodel.gml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.citymodel.gml.ModelRefused.Reason;
import org.planrunde.citymodel.gml.Patch.Role;

/** One object while its elements are read: polygons, links between them, placed prototypes. */
final class ObjectDraft {
  /** A stretch of the polygons that one id stands for. */
  private record Stretch(int from, int to) {}

  /** A place where a polygon from elsewhere in the object belongs, too. */
  private record Link(String target, Place place) {}

  final AttributesDraft attributes = new AttributesDraft();
  private final String id;
  private final CityKind kind;
  private final Skipped skipped;
  private final int mostPoints;
  private final List<Patch> patches = new ArrayList<>();
  private final Map<String, Stretch> ids = new HashMap<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();
  private @Nullable String crs;
  private int owners = 1;
  private int points;

  ObjectDraft(String id, CityKind kind, Skipped skipped, int mostPoints) {
    this.id = Attributes.shorten(id);
    this.kind = kind;
    this.skipped = skipped;
    this.mostPoints = mostPoints;
  }

  boolean isPlant() {
    return kind == CityKind.VEGETATION;
  }

  int newOwner() {
    return owners++;
  }

  /** The first name that the object or one of its geometries gives is taken for all of it. */
  void crs(@Nullable String name) {
    if (crs == null && name != null && !name.isBlank()) {
      crs = name;
    }
  }

  int mark() {
    return patches.size();
  }

  void add(Patch patch) {
    for (double[] ring : patch.rings()) {
      points += ring.length / 3;
    }
    if (points > mostPoints) {
      throw new ModelRefused(Reason.TOO_LARGE, mostPoints + " points in " + id);
    }
    patches.add(patch);
  }

  /** Remembers that an id stands for all polygons since a mark. */
  void name(@Nullable String geometryId, int mark) {
    if (geometryId != null) {
      ids.putIfAbsent(geometryId, new Stretch(mark, patches.size()));
    }
  }

  void link(String href, Place place) {
    if (href.startsWith("#")) {
      links.add(new Link(href.substring(1), place));
    } else {
      skipped.add(Skip.LINK_ELSEWHERE);
    }
  }

  void instance(Instance instance) {
    instances.add(instance);
  }

  /** Takes the polygons since a mark away and keeps them as a prototype under their ids. */
  List<Patch> takeShape(int mark, Prototypes prototypes) {
    ids.forEach((name, stretch) -> {
      if (stretch.from >= mark) {
        prototypes.put(name, patches.subList(stretch.from, stretch.to));
      }
    });
    ids.values().removeIf(stretch -> stretch.from >= mark);
    List<Patch> taken = patches.subList(mark, patches.size());
    List<Patch> shape = List.copyOf(taken);
    taken.clear();
    return shape;
  }

  /** Adds what the prototypes already know; true if some are still to come. */
  boolean isWaitingFor(Prototypes prototypes) {
    instances.removeIf(instance -> instance.expand(prototypes, this));
    return !instances.isEmpty();
  }

  /** The finished object; null, and counted, if nothing of it can be shown. */
  @Nullable CityObject finish(@Nullable String fileCrs) {
    instances.forEach(unknown -> skipped.add(Skip.LINK));
    links.forEach(this::follow);
    List<Surface> surfaces = new LevelChoice(patches, skipped).surfaces();
    if (surfaces.isEmpty()) {
      skipped.add(Skip.NO_SURFACE);
      return null;
    }
    return new CityObject(
        id, kind, false, attributes.finish(), surfaces, crs == null ? fileCrs : crs);
  }

  /** A surface that links to a polygon of the body says what that polygon is. */
  private void follow(Link link) {
    Stretch stretch = ids.get(link.target);
    if (stretch == null) {
      skipped.add(Skip.LINK);
      return;
    }
    Place place = link.place;
    for (int i = stretch.from; i < stretch.to; i++) {
      Patch patch = patches.get(i);
      if (patch.role() == Role.BODY && place.role() != Role.BODY) {
        patches.set(i, patch.typed(place.type(), place.role()).at(place.owner(), patch.lod()));
      } else if (patch.lod() != place.level() && patches.size() < mostPoints) {
        patches.add(patch.at(place.owner(), place.level()));
      }
    }
  }
}
