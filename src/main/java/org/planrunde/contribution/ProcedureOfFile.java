package org.planrunde.contribution;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.contribution.reading.ContributionFile;
import org.planrunde.contribution.reading.ReadLine;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.ParticipationLevel;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;

/** What a file of contributions tells about the procedure that it belonged to. */
final class ProcedureOfFile {
  /** Key of the category for everything that has none of its own. */
  static final String OTHER = "weiteres";

  private static final int OWN_CATEGORIES = 5;
  private static final List<Category> LOOKS =
      List.of(
          new Category("", "", "SQUARE", "route"),
          new Category("", "", "LEAF", "leaf"),
          new Category("", "", "CIRCLE", "map-pin"),
          new Category("", "", "DIAMOND", "triangle-alert"),
          new Category("", "", "HEXAGON", "accessibility"),
          new Category("", "", "HOUSE", "ellipsis"));

  private final Map<String, Integer> categories = new TreeMap<>();
  private final Envelope extent = new Envelope();
  private Instant first = Instant.now();

  private ProcedureOfFile() {}

  static ProcedureOfFile read(Path file) throws IOException {
    var found = new ProcedureOfFile();
    try (var lines = ContributionFile.open(file)) {
      lines.forEach(found::look);
    }
    return found;
  }

  private void look(ReadLine line) {
    if (line instanceof ReadLine.Readable(int _, var row)) {
      var category = row.category();
      if (category != null && category.length() <= 60) {
        categories.merge(category, 1, Integer::sum);
      }
      var place = row.place();
      if (place != null) {
        extent.expandToInclude(place.getEnvelopeInternal());
      }
      var created = row.created();
      if (created != null && created.isBefore(first)) {
        first = created;
      }
    }
  }

  /** Published, with one phase from the first contribution on that is over now. */
  Procedure procedure(MunicipalityId municipality, String slug, String name) {
    return new Procedure(
        ProcedureId.random(),
        municipality,
        slug,
        ProcedureText.named(name),
        ParticipationLevel.CONSULT,
        ModerationPolicy.BEFORE,
        true,
        area(),
        null,
        Set.of(PlaceKind.POINT, PlaceKind.NONE),
        List.of(new Phase("Beteiligung", first, Instant.now().plusSeconds(1), true)),
        list(),
        List.of(new ContributionType("idee", "Idee"), new ContributionType("kritik", "Kritik")));
  }

  private @Nullable Geometry area() {
    if (extent.isNull() || extent.getArea() == 0) {
      return null;
    }
    var area = new Envelope(extent);
    area.expandBy(extent.getWidth() * 0.02, extent.getHeight() * 0.02);
    return Wgs84.FACTORY.toGeometry(area);
  }

  /** The most frequent five, and one for the rest. */
  private List<Category> list() {
    var list = new ArrayList<Category>();
    categories.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(OWN_CATEGORIES)
        .forEach(e -> list.add(category(list.size(), key(e.getKey(), list), e.getKey())));
    if (!list.isEmpty()) {
      list.add(category(list.size(), OTHER, "Weiteres"));
    }
    return list;
  }

  private static Category category(int look, String key, String label) {
    var style = LOOKS.get(look);
    return new Category(key, label, style.shape(), style.icon());
  }

  private static String key(String label, List<Category> taken) {
    var plain =
        Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("[^a-z0-9]+", "");
    var key = plain.isEmpty() || plain.length() > 40 ? "kategorie" : plain;
    return taken.stream().anyMatch(c -> c.key().equals(key)) || key.equals(OTHER)
        ? "kategorie-" + taken.size()
        : key;
  }
}
