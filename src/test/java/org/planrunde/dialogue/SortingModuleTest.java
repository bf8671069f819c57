package org.planrunde.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Order;
import org.planrunde.contribution.Sorting;
import org.planrunde.geo.Wgs84;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ContributionId;
import org.planrunde.testing.Fixtures;

/** Lists are sorted by what people say to contributions, and by the way to them. */
class SortingModuleTest extends DialogueTest {
  @Test
  void mostSupportedAndMostDiscussedComeFirst() {
    var loved = contribution("Mehr Linden");
    var debated = contribution("Weniger Parkplätze");
    for (int i = 0; i < 3; i++) {
      dialogue.vote(loved, new Voter.Browser(BrowserToken.random()), VoteKind.SUPPORT);
      dialogue.say(draft(debated, null, "Ja und nein " + i), token);
    }
    dialogue.vote(said, new Voter.Browser(token), VoteKind.SUPPORT);
    assertThat(titles(Sorting.by(Order.MOST_SUPPORTED)))
        .containsExactly("Mehr Linden", "Bank am Weg", "Weniger Parkplätze");
    assertThat(titles(Sorting.by(Order.MOST_DISCUSSED)).getFirst()).isEqualTo("Weniger Parkplätze");
  }

  /** A degree of longitude is shorter here than one of latitude; metres decide. */
  @Test
  void nearestIsMeasuredInMetresAndNoPlaceComesLast() {
    at("Ost, 480 m", 9.879, 51.985);
    at("Nord, 334 m", 9.872, 51.988);
    at("Hier", 9.8721, 51.985);
    var from = new Coordinate(9.872, 51.985);
    assertThat(titles(new Sorting(Order.NEAREST, from)))
        .containsExactly("Hier", "Nord, 334 m", "Ost, 480 m", "Bank am Weg");
    assertThat(titles(Sorting.by(Order.NEAREST)))
        .containsExactly("Hier", "Nord, 334 m", "Ost, 480 m", "Bank am Weg");
  }

  private ContributionId at(String title, double longitude, double latitude) {
    var draft = Fixtures.draft(procedure, title, Wgs84.point(longitude, latitude));
    return contributions.submit(draft).id();
  }

  private List<String> titles(Sorting sorting) {
    return contributions.listPublic(procedure.id(), Filter.ALL, sorting, 0, 20).stream()
        .map(Contribution::title)
        .toList();
  }
}
