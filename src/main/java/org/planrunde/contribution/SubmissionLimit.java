package org.planrunde.contribution;

import org.planrunde.kernel.AddressLimit;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many contributions one address may hand in: a town hall shares one, so the limit is wide. Per
 * node. Thread-safe.
 */
@Component
public class SubmissionLimit {
  private final AddressLimit limit;

  SubmissionLimit(@Value("${planrunde.limits.submissions-per-minute:30}") int perMinute) {
    limit = new AddressLimit(perMinute);
  }

  /**
   * Counts one submission from the address.
   *
   * @throws RefusedException for the field {@code limit} if there were too many in the last minute
   */
  public void count(String address) {
    if (!limit.allows(address)) {
      throw new RefusedException(Problem.of("limit", "contribution.problem.limit"));
    }
  }
}
