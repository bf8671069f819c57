package org.planrunde.analysis.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.analysis.text.Progress;

class ClusterEngineTest {
  private static final String[] TREES = {"Baum", "Schatten", "Linde", "Hitze", "Boden", "Wurzel"};
  private static final String[] BIKES = {"Fahrrad", "Bügel", "Diebstahl", "Schloss", "Box", "Rad"};

  /** Alternating texts about trees and bicycles, five words each. */
  private static List<Doc> twoTopics(int n) {
    var random = new SplittableRandom(3);
    var docs = new ArrayList<Doc>();
    for (int i = 0; i < n; i++) {
      String[] topic = i % 2 == 0 ? TREES : BIKES;
      var words = new StringBuilder("Platz");
      for (int w = 0; w < 4; w++) {
        words.append(' ').append(topic[random.nextInt(topic.length)]);
      }
      docs.add(Texts.doc("d" + i, words.toString()));
    }
    return docs;
  }

  private static Clustering run(List<Doc> docs, Parameters parameters) {
    return ClusterEngine.run(docs, parameters, Progress.NONE);
  }

  @Test
  void separatesTwoTopicsAndNamesThem() {
    Clustering result = run(twoTopics(60), Parameters.fixed(2, 1, 1));
    assertThat(result.clusters()).hasSize(2);
    for (int i = 2; i < 60; i++) {
      assertThat(result.assignments().get(i).cluster())
          .isEqualTo(result.assignments().get(i % 2).cluster());
    }
    Cluster trees = result.clusters().get(result.assignments().getFirst().cluster());
    assertThat(trees.words()).extracting(LabelWord::word).isSubsetOf(TREES);
    assertThat(trees.words().getFirst().weight()).isEqualTo(1);
    assertThat(trees.typical()).hasSize(3);
    assertThat(trees.untypical()).hasSize(2);
    assertThat(trees.size()).isEqualTo(30);
    assertThat(trees.share()).isEqualTo(0.5);
  }

  @Test
  void givesReasonsThatAddUp() {
    Clustering result = run(twoTopics(60), Parameters.fixed(2, 1, 1));
    for (Assignment assignment : result.assignments()) {
      assertThat(assignment.pulls()).isNotEmpty();
      assertThat(assignment.pulls().stream().mapToDouble(Pull::share).sum())
          .isEqualTo(1, within(1e-9));
      assertThat(assignment.second()).hasValue(1 - assignment.cluster());
      assertThat(assignment.secondSimilarity()).isLessThan(assignment.similarity());
    }
  }

  @Test
  void sharesOfWordsSumToTheSimilarity() {
    List<Doc> docs = twoTopics(60);
    Clustering result = run(docs, Parameters.fixed(2, 1, 1));
    for (int d = 0; d < docs.size(); d++) {
      Assignment assignment = result.assignments().get(d);
      double[] centroid = result.clusters().get(assignment.cluster()).centroid().toArray();
      double sum = 0;
      for (double share : result.model().shares(docs.get(d).features(), centroid)) {
        sum += share;
      }
      assertThat(sum).isEqualTo(assignment.similarity(), within(1e-9));
    }
  }

  @Test
  void placesNewContributionsLikeThoseOfTheRun() {
    List<Doc> docs = twoTopics(60);
    Clustering result = run(docs, Parameters.fixed(2, 1, 1));
    Assignment again = result.model().assign("d7", docs.get(7).features());
    assertThat(again).isEqualTo(result.assignments().get(7));
    Assignment unknown = result.model().assign("x", Texts.doc("x", "Kometenschweif").features());
    assertThat(unknown.clear()).isFalse();
  }

  @Test
  void isTheSameOnEveryRunAndNumberOfThreads() {
    List<Doc> docs = twoTopics(300);
    Clustering one = run(docs, Parameters.auto(5, 1));
    Clustering three = run(docs, Parameters.auto(5, 3));
    assertThat(three.assignments()).isEqualTo(one.assignments());
    assertThat(three.candidates()).isEqualTo(one.candidates());
    for (int c = 0; c < one.clusters().size(); c++) {
      assertThat(three.clusters().get(c).centroid().toArray())
          .isEqualTo(one.clusters().get(c).centroid().toArray());
      assertThat(three.clusters().get(c).words()).isEqualTo(one.clusters().get(c).words());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 19, 20, 21})
  void takesSmallSets(int n) {
    for (Parameters parameters : List.of(Parameters.auto(1, 2), Parameters.fixed(8, 1, 2))) {
      Clustering result = run(twoTopics(n), parameters);
      assertThat(result.assignments()).hasSize(n);
      assertThat(result.clusters().stream().mapToInt(Cluster::size).sum()).isEqualTo(n);
      assertThat(result.clusters().isEmpty()).isEqualTo(n == 0);
      assertThat(result.assignments())
          .allSatisfy(a -> assertThat(a.cluster()).isBetween(0, result.clusters().size() - 1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 50})
  void takesEqualTexts(int n) {
    var docs = new ArrayList<Doc>();
    for (int i = 0; i < n; i++) {
      docs.add(Texts.doc("d" + i, "Baum Schatten Platz"));
    }
    Clustering result = run(docs, Parameters.fixed(4, 1, 1));
    assertThat(result.clusters()).hasSize(1);
    assertThat(result.clusters().getFirst().typical()).isNotNull();
  }

  @Test
  void takesEmptyTexts() {
    Clustering none = run(Texts.docs("", "", ""), Parameters.auto(1, 1));
    assertThat(none.clusters()).hasSize(1);
    assertThat(none.clusters().getFirst().label()).isEmpty();
    assertThat(none.assignments()).noneMatch(Assignment::clear);
    List<Doc> mixed = new ArrayList<>(twoTopics(40));
    mixed.add(Texts.doc("leer", ""));
    Clustering result = run(mixed, Parameters.fixed(2, 1, 1));
    assertThat(result.assignments().getLast().clear()).isFalse();
    assertThat(result.assignments().getLast().cluster()).isZero();
  }

  @Test
  void keepsWordsThatEveryoneUsesOutOfLabels() {
    Clustering result = run(twoTopics(40), Parameters.fixed(2, 1, 1));
    assertThat(result.clusters())
        .allSatisfy(c -> assertThat(c.words()).extracting(LabelWord::word).doesNotContain("Platz"));
  }

  @Test
  void recordsHowToRepeatTheRun() {
    RunRecord record = run(twoTopics(5), Parameters.fixed(2, 77, 1)).record();
    assertThat(record.parameters().seed()).isEqualTo(77);
    assertThat(record.contributions()).isEqualTo(5);
    assertThat(record.models()).isNotEmpty();
  }

  @Test
  void stopsWhenCancelled() {
    var cancelled =
        new Progress() {
          @Override
          public void report(Phase phase, int done, int total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> ClusterEngine.run(twoTopics(30), Parameters.auto(1, 1), cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void reportsItsPhasesInOrder() {
    var phases = new ArrayList<Progress.Phase>();
    ClusterEngine.run(
        twoTopics(30), Parameters.auto(1, 1), (phase, done, total) -> phases.add(phase));
    assertThat(phases).isSorted().contains(Progress.Phase.GROUP, Progress.Phase.EXPLAIN);
  }

  @Test
  void refusesImpossibleParameters() {
    assertThatThrownBy(() -> Parameters.fixed(0, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Parameters.auto(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
