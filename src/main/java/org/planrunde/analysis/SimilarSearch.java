package org.planrunde.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.planrunde.analysis.text.Likeness;
import org.planrunde.analysis.text.QuickWords;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Neighbours;
import org.planrunde.geo.PlaceParts;
import org.planrunde.kernel.ProcedureId;
import org.springframework.stereotype.Component;

/**
 * Finds who said something like this close by. The database proposes a few by their words and
 * place, the words' parts and rareness decide; nothing is remembered, so nothing can be stale.
 */
@Component
class SimilarSearch {
  static final double METRES = 200;
  private static final int PROPOSED = 80;
  private static final int SHOWN = 3;
  private static final int MOST_TELLING = 12;

  /** A heading of two words says too little to compare. */
  private static final int FEWEST_WORDS = 2;

  private record Scored(Contribution said, double likeness) {}

  private final Neighbours neighbours;
  private final QuickWords words = new QuickWords();

  SimilarSearch(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  Similar find(ProcedureId procedure, String title, String text, Geometry place) {
    var own = words.of(title + "\n" + text);
    if (own.size() < FEWEST_WORDS || place.isEmpty()) {
      return Similar.NONE;
    }
    var counts = neighbours.countByWord(procedure, own.values());
    var proposed = neighbours.list(procedure, telling(counts), points(place), METRES, PROPOSED);
    if (proposed.isEmpty()) {
      return Similar.NONE;
    }
    var likeness = likeness(procedure, own, counts);
    var alike =
        proposed.stream()
            .filter(said -> shareTopic(own.keySet(), title, said))
            .map(said -> new Scored(said, likeness.of(own.keySet(), stems(said))))
            .filter(scored -> scored.likeness() >= Likeness.ALIKE)
            .sorted(Comparator.comparingDouble(Scored::likeness).reversed())
            .map(Scored::said)
            .toList();
    return new Similar(alike.size(), alike.stream().limit(SHOWN).toList());
  }

  /** One point on each of the draft's places, also where a line crosses itself. */
  private static Geometry points(Geometry place) {
    return PlaceParts.join(
        PlaceParts.of(place).stream()
            .filter(part -> !part.isEmpty())
            .map(Geometry::getInteriorPoint)
            .toList());
  }

  /** The rarest words that anybody else used; the common ones would propose everybody. */
  private static List<String> telling(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .filter(word -> word.getValue() > 0)
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(MOST_TELLING)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Likeness likeness(
      ProcedureId procedure, Map<String, String> own, Map<String, Integer> counts) {
    var frequencies = new HashMap<String, Integer>();
    own.forEach((stem, word) -> frequencies.put(stem, counts.getOrDefault(word, 0)));
    return new Likeness(frequencies, neighbours.count(procedure));
  }

  /** What one of them is about by its heading, the other one mentions. */
  private boolean shareTopic(Set<String> own, String title, Contribution said) {
    var theirs = stems(said);
    return words.of(said.title()).keySet().stream().anyMatch(own::contains)
        || words.of(title).keySet().stream().anyMatch(theirs::contains);
  }

  private Set<String> stems(Contribution said) {
    return words.of(said.title() + "\n" + said.text()).keySet();
  }
}
