package org.planrunde.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Real contributions with human labels, where they lie beside the project. */
class BonnClusteringTest {
  @Test
  void agreesWithExpertsOnBonn() throws Exception {
    Optional<Path> folder = SharedData.folder();
    assumeTrue(folder.isPresent(), "No labelled contributions beside the project");
    SharedData bonn = SharedData.read(folder.orElseThrow().resolve("raddialog-bonn-2017.jsonl"));
    var measured = AnalysisBench.grouped(bonn.texts(), 8, 1, 2);
    assertThat(Nmi.of(bonn.labels(), measured)).isGreaterThanOrEqualTo(0.30);
  }
}
