package org.planrunde.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.planrunde.analysis.cluster.GrowingGroups;
import org.planrunde.analysis.cluster.GrowingGroups.Placed;
import org.planrunde.analysis.cluster.LabelWord;
import org.planrunde.analysis.text.Progress;
import org.planrunde.analysis.text.TextFeatures;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.kernel.ContributionId;
import org.springframework.stereotype.Service;

/**
 * Front door for whoever sorts a few hundred contributions while people talk. It keeps nothing: the
 * caller knows where everything is, and what a person has decided.
 */
@Service
public class LiveSorting {
  /** With fewer texts there is nothing to compare. */
  public static final int FEWEST = 4;

  /** The most groups that {@link #usual} asks for: so many can be looked over at once. */
  public static final int MOST = 12;

  private static final int LABEL_WORDS = 3;

  /**
   * A contribution and where it is.
   *
   * @param group its number from 0, or -1 for none
   * @param fixed a person put it there, or took it out
   */
  public record Said(ContributionId id, int group, boolean fixed) {}

  /**
   * Where the contributions are now.
   *
   * @param group one for each contribution; -1 for none
   * @param labels what each group is about, in words of its texts with commas; may be empty
   */
  public record Sorted(List<Integer> group, List<String> labels) {
    /** Copies the lists. */
    public Sorted {
      group = List.copyOf(group);
      labels = List.copyOf(labels);
    }
  }

  private final FeatureCache features;
  private final Contributions contributions;

  LiveSorting(FeatureCache features, Contributions contributions) {
    this.features = features;
    this.contributions = contributions;
  }

  /**
   * How many groups so many texts are worth: the root of half their number, a rule of thumb after
   * Mardia, Kent, Bibby 1979, "Multivariate Analysis".
   */
  public static int usual(int texts) {
    return Math.clamp(Math.round(Math.sqrt(texts / 2.0)), 1, MOST);
  }

  /**
   * Sorts anew; only on platform threads that live long, because the language models keep state per
   * thread.
   *
   * @param names that people gave to the groups, in their order, empty where nobody did: a group
   *     draws what is about its name
   * @param wanted how many groups there shall be; none is taken away
   */
  public Sorted sort(List<Said> said, List<String> names, int wanted) {
    var words = new HashMap<ContributionId, Contribution>();
    contributions
        .listForStaff(said.stream().map(Said::id).toList())
        .forEach(c -> words.put(c.id(), c));
    var known = said.stream().filter(s -> words.containsKey(s.id())).toList();
    // Read also while there are too few, so that the language models are there with the first one.
    var read =
        features.features(known.stream().map(Said::id).map(words::get).toList(), 1, Progress.NONE);
    if (known.size() < FEWEST) {
      return new Sorted(
          said.stream().map(Said::group).toList(), names.stream().map(_ -> "").toList());
    }
    var texts = new ArrayList<Placed>();
    for (int i = 0; i < read.size(); i++) {
      texts.add(new Placed(read.get(i), known.get(i).group(), known.get(i).fixed()));
    }
    texts.addAll(named(names, read.getFirst().language()));
    var sorted = GrowingGroups.sort(texts, names.size(), wanted);
    var group = new HashMap<ContributionId, Integer>();
    for (int i = 0; i < known.size(); i++) {
      group.put(known.get(i).id(), sorted.group().get(i));
    }
    return new Sorted(
        said.stream().map(s -> group.getOrDefault(s.id(), s.group())).toList(),
        sorted.words().stream().map(LiveSorting::label).toList());
  }

  private List<Placed> named(List<String> names, String language) {
    var texts = new ArrayList<Placed>();
    for (int g = 0; g < names.size(); g++) {
      if (!names.get(g).isEmpty()) {
        TextFeatures name = features.ofName(names.get(g), language);
        texts.add(new Placed(name, g, true));
      }
    }
    return texts;
  }

  private static String label(List<LabelWord> words) {
    return words.stream().limit(LABEL_WORDS).map(LabelWord::word).collect(Collectors.joining(", "));
  }
}
