package org.planrunde.analysis;

import java.io.PrintWriter;
import java.util.Locale;
import org.planrunde.analysis.cluster.Candidate;
import org.planrunde.analysis.cluster.Cluster;
import org.planrunde.analysis.cluster.Clustering;
import org.planrunde.analysis.cluster.Quote;

/** Prints a grouping for people: each cluster with its words, size and typical quotes. */
final class Summary {
  private Summary() {}

  static void print(Clustering clustering, PrintWriter out) {
    long unclear = clustering.assignments().stream().filter(a -> !a.clear()).count();
    out.printf(
        "%d contributions in %d clusters, %d not clearly assigned%n",
        clustering.assignments().size(), clustering.clusters().size(), unclear);
    out.printf(
        "%d contributions are nearly equal to others, in %d sets%n",
        clustering.duplicates().contributions(), clustering.duplicates().groups().size());
    for (Candidate candidate : clustering.candidates()) {
      out.printf(
          Locale.ROOT,
          "  %-6s %2d clusters, stability %.2f%n",
          candidate.grain().name().toLowerCase(Locale.ROOT),
          candidate.clusters(),
          candidate.stability());
    }
    clustering.clusters().forEach(cluster -> print(clustering, cluster, out));
    out.flush();
  }

  private static void print(Clustering clustering, Cluster cluster, PrintWriter out) {
    String label = cluster.label().isEmpty() ? "(no words)" : cluster.label();
    out.printf(
        Locale.ROOT,
        "%n%d  %s%n   %d contributions, %.1f %%%n",
        cluster.number(),
        label,
        cluster.size(),
        100 * cluster.share());
    long equal = clustering.duplicates().in(cluster.number(), clustering.assignments());
    if (equal > 0) {
      out.printf("   %d nearly equal%n", equal);
    }
    for (Quote quote : cluster.typical()) {
      out.printf("   - %s [%s]%n", plain(quote.sentence()), plain(quote.id()));
    }
  }

  /** Without control characters, which could steer a terminal. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
