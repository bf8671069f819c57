package org.planrunde.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** What somebody entered was refused and nothing was stored; says why, field by field. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  /** Refuses for at least one reason. */
  public RefusedException(List<Problem> problems) {
    super(
        problems.stream()
            .map(p -> p.field() + ": " + p.message().key())
            .collect(Collectors.joining(", ")));
    this.problems = List.copyOf(problems);
  }

  /** Refuses for one reason. */
  public RefusedException(Problem problem) {
    this(List.of(problem));
  }

  /** Every reason, in the order of the fields. */
  public List<Problem> problems() {
    return problems;
  }
}
