package org.planrunde.analysis.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.planrunde.analysis.text.TextFeatures;
import org.planrunde.analysis.text.WordList;

/**
 * Picks sentences that show what a cluster is about: from its middle, unlike each other (maximal
 * marginal relevance, Carbonell, Goldstein 1998), of a length that can be read at a glance, rather
 * demands than descriptions; and sentences from its edge.
 */
final class Quotes {
  private static final int TYPICAL = 3;
  private static final int UNTYPICAL = 2;
  private static final int CONSIDERED = 60;
  private static final int SHORTEST = 35;
  private static final int LONGEST = 200;
  private static final double DEMAND_BONUS = 1.15;
  private static final double TITLE_FACTOR = 0.7;
  private static final double DIVERSITY = 0.6;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

  private record Choice(int document, String sentence, double score) {}

  private final Corpus corpus;
  private final List<Doc> docs;
  private final double[][] vectors;
  private final ClusterModel model;
  private final Map<String, Set<String>> demands = new HashMap<>();

  Quotes(Corpus corpus, List<Doc> docs, double[][] vectors, ClusterModel model) {
    this.corpus = corpus;
    this.docs = docs;
    this.vectors = vectors;
    this.model = model;
  }

  /** Quotes from the members nearest to the centroid; members are sorted by similarity. */
  List<Quote> typical(List<Integer> members, double[] centroid) {
    var choices = new ArrayList<Choice>();
    for (int d : members.subList(0, Math.min(CONSIDERED, members.size()))) {
      choices.add(best(d, centroid));
    }
    choices.removeIf(choice -> choice.sentence.isEmpty());
    var quotes = new ArrayList<Choice>();
    while (quotes.size() < TYPICAL && !choices.isEmpty()) {
      Choice next =
          choices.stream()
              .max(Comparator.comparingDouble(choice -> relevance(choice, quotes)))
              .orElseThrow();
      quotes.add(next);
      choices.removeIf(c -> c.document == next.document || c.sentence.equals(next.sentence));
    }
    return quotes.stream().map(this::quote).toList();
  }

  /** Quotes from the members farthest from the centroid. */
  List<Quote> untypical(List<Integer> members, double[] centroid, List<Quote> typical) {
    return members.reversed().stream()
        .filter(d -> typical.stream().noneMatch(quote -> quote.document() == d))
        .map(d -> best(d, centroid))
        .filter(choice -> !choice.sentence.isEmpty())
        .limit(UNTYPICAL)
        .map(this::quote)
        .toList();
  }

  private Quote quote(Choice choice) {
    return new Quote(choice.document, docs.get(choice.document).id(), choice.sentence);
  }

  private double relevance(Choice choice, List<Choice> chosen) {
    double likeness =
        chosen.stream()
            .mapToDouble(c -> Vectors.dot(vectors[c.document], vectors[choice.document]))
            .max()
            .orElse(0);
    return choice.score - DIVERSITY * Math.max(0, likeness) * choice.score;
  }

  /** The sentence of the document that draws most to the centroid. */
  private Choice best(int d, double[] centroid) {
    TextFeatures document = corpus.document(d);
    double[] shares = model.shares(document, centroid);
    var draw = new double[document.sentences().size()];
    for (int i = 0; i < shares.length; i++) {
      draw[document.features().get(i).sentence()] += shares[i];
    }
    Choice best = new Choice(d, shortened(document), 0);
    for (int s = 0; s < draw.length; s++) {
      String sentence = document.sentences().get(s);
      if (sentence.length() >= SHORTEST && sentence.length() <= LONGEST) {
        double score = draw[s] * (s == 0 ? TITLE_FACTOR : demandFactor(document, sentence));
        best = score > best.score ? new Choice(d, sentence, score) : best;
      }
    }
    return best;
  }

  private double demandFactor(TextFeatures document, String sentence) {
    Set<String> words =
        demands.computeIfAbsent(document.language(), l -> WordList.read(l, "demand-words"));
    return NO_WORD.splitAsStream(sentence.toLowerCase(Locale.ROOT)).anyMatch(words::contains)
        ? DEMAND_BONUS
        : 1;
  }

  /** For documents without a sentence of good length: the first words of the text or title. */
  private static String shortened(TextFeatures document) {
    String text =
        document.sentences().stream()
            .skip(1)
            .findFirst()
            .orElse(document.sentences().isEmpty() ? "" : document.sentences().getFirst());
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, end < SHORTEST ? LONGEST : end) + " …";
  }
}
