package org.planrunde.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.planrunde.analysis.cluster.GrowingGroups.Placed;
import org.planrunde.analysis.cluster.GrowingGroups.Sorted;

class GrowingGroupsTest {
  private static final String[][] TOPICS = {
    {"Baum", "Schatten", "Linde", "Hitze", "Boden", "Wurzel"},
    {"Fahrrad", "Bügel", "Diebstahl", "Schloss", "Box", "Rad"},
    {"Lampe", "Licht", "Nacht", "Angst", "Weg", "Strahler"}
  };

  /** Texts about the three topics in turn, five words each, the first one in all. */
  private static List<Placed> texts(int n) {
    var random = new SplittableRandom(3);
    return IntStream.range(0, n)
        .mapToObj(i -> {
          var words = new StringBuilder("Platz");
          for (int w = 0; w < 4; w++) {
            words.append(' ').append(TOPICS[i % 3][random.nextInt(6)]);
          }
          return new Placed(Texts.doc("d" + i, words.toString()).features(), -1, false);
        })
        .toList();
  }

  private static List<Placed> placed(List<Placed> texts, List<Integer> group) {
    var placed = new ArrayList<Placed>();
    for (int i = 0; i < texts.size(); i++) {
      var known = i < group.size() ? group.get(i) : -1;
      placed.add(new Placed(texts.get(i).features(), known, texts.get(i).fixed()));
    }
    return placed;
  }

  private static Placed fixed(String words, int group) {
    return new Placed(Texts.doc("x", words).features(), group, true);
  }

  private static Set<Integer> groupsOf(Sorted sorted, int topic, int n) {
    return IntStream.range(0, n)
        .filter(i -> i % 3 == topic)
        .mapToObj(i -> sorted.group().get(i))
        .collect(Collectors.toSet());
  }

  @Test
  void findsTopicsFromNothingAndNamesThem() {
    var sorted = GrowingGroups.sort(texts(30), 0, 3);
    for (int topic = 0; topic < 3; topic++) {
      var group = groupsOf(sorted, topic, 30);
      assertThat(group).hasSize(1);
      assertThat(sorted.words().get(group.iterator().next()))
          .extracting(LabelWord::word)
          .isSubsetOf(TOPICS[topic]);
    }
    assertThat(sorted).isEqualTo(GrowingGroups.sort(texts(30), 0, 3));
  }

  @Test
  void aGroupKeepsItsNumberWhileTheRoomGrows() {
    var all = texts(60);
    var sorted = GrowingGroups.sort(all.subList(0, 12), 0, 2);
    var moved = 0;
    for (int n = 13; n <= 60; n++) {
      var before = sorted;
      sorted =
          GrowingGroups.sort(placed(all.subList(0, n), before.group()), before.words().size(), 3);
      for (int i = 0; i < before.group().size(); i++) {
        moved += before.group().get(i).equals(sorted.group().get(i)) ? 0 : 1;
      }
    }
    for (int topic = 0; topic < 3; topic++) {
      assertThat(groupsOf(sorted, topic, 60)).hasSize(1);
    }
    // The third group takes its own out of the others once.
    assertThat(moved).isLessThan(12);
  }

  @Test
  void whatAPersonPlacedStaysAndDrawsOthers() {
    var texts = new ArrayList<>(texts(30));
    var sorted = GrowingGroups.sort(texts, 0, 3);
    var trees = sorted.group().get(0);
    var lamps = sorted.group().get(2);
    // A person says that two tree texts belong to the lamps, and one to nothing.
    texts.set(0, new Placed(texts.get(0).features(), lamps, true));
    texts.set(3, new Placed(texts.get(3).features(), lamps, true));
    texts.set(6, new Placed(texts.get(6).features(), -1, true));
    var again =
        GrowingGroups.sort(
            IntStream.range(0, 30)
                .mapToObj(i ->
                    texts.get(i).fixed()
                        ? texts.get(i)
                        : new Placed(texts.get(i).features(), sorted.group().get(i), false))
                .toList(),
            3,
            3);
    assertThat(again.group().get(0)).isEqualTo(lamps);
    assertThat(again.group().get(3)).isEqualTo(lamps);
    assertThat(again.group().get(6)).isEqualTo(-1);
    assertThat(again.group().get(9)).isEqualTo(trees);
  }

  @Test
  void aNameAloneDrawsWhatIsAboutIt() {
    var texts = new ArrayList<>(texts(12));
    texts.add(fixed("Licht Nacht", 0));
    texts.add(fixed("Fahrrad", 1));
    var sorted = GrowingGroups.sort(texts, 3, 3);
    assertThat(groupsOf(sorted, 2, 12)).containsExactly(0);
    assertThat(groupsOf(sorted, 1, 12)).containsExactly(1);
    assertThat(sorted.group()).doesNotContain(2);
    assertThat(sorted.words().get(2)).isEmpty();
  }

  @Test
  void takesWhatHasNoWordsOrIsAllAlike() {
    var none = new Placed(Texts.doc("e", "").features(), -1, false);
    assertThat(GrowingGroups.sort(List.of(none, none), 0, 1).group()).containsExactly(-1, -1);
    assertThat(GrowingGroups.sort(List.of(), 0, 1).group()).isEmpty();
    var same = new Placed(Texts.doc("s", "Baum Linde").features(), -1, false);
    assertThat(GrowingGroups.sort(List.of(same, same, same, same, none), 0, 2).group())
        .hasSize(5)
        .endsWith(-1);
  }
}
