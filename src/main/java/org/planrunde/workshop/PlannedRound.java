package org.planrunde.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as it is planned.
 *
 * @param id stays when the rest changes
 * @param question what everybody reads in large type
 * @param words what is told in addition; may be empty
 * @param minutes for which its clock runs
 * @param weighing for rounds of the kind {@link RoundKind#WEIGH}, null for all others
 * @param layers ids of the layers that its maps show; none for "as the procedure has them"
 */
public record PlannedRound(
    RoundId id,
    RoundKind kind,
    String question,
    String words,
    int minutes,
    @Nullable Weighing weighing,
    List<String> layers) {
  /** Longest question, in characters: it must be read at eight metres. */
  public static final int MAX_QUESTION = 200;

  /** Longest words, in characters. */
  public static final int MAX_WORDS = 2000;

  /** Longest round, in minutes. */
  public static final int MAX_MINUTES = 480;

  /** Most layers. */
  public static final int MAX_LAYERS = 20;

  /** Most rounds of a workshop. */
  public static final int MOST = 20;

  /** Keeps an own copy of the layers. */
  public PlannedRound {
    layers = List.copyOf(layers);
  }
}
