package org.planrunde.analysis.cluster;

/** Rows shared out among centroids; every row has one. */
final class Partition {
  private final int[] cluster;
  private final double[][] centroids;
  private final double quality;

  Partition(int[] cluster, double[][] centroids, double quality) {
    this.cluster = cluster;
    this.centroids = centroids;
    this.quality = quality;
  }

  int[] cluster() {
    return cluster;
  }

  double[][] centroids() {
    return centroids;
  }

  int size() {
    return centroids.length;
  }

  /** The sum of all similarities to the own centroid; more is better. */
  double quality() {
    return quality;
  }
}
