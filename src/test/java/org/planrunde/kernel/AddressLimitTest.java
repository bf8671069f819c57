package org.planrunde.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An address is known for one day at most, and by nothing that names it. */
class AddressLimitTest {
  private static final String ADDRESS = "203.0.113.77";

  private Instant now = Instant.parse("2026-03-01T23:59:00Z");
  private final AddressLimit limit = new AddressLimit(1, () -> now);

  @Test
  void theNextDayNothingOfTheDayBeforeIsKnown() {
    assertThat(limit.allows(ADDRESS)).isTrue();
    assertThat(limit.allows(ADDRESS)).isFalse();
    var before = limit.known();
    assertThat(before).singleElement().asString().doesNotContain(ADDRESS, "cb00714d");

    now = now.plus(Duration.ofMinutes(1));
    assertThat(limit.allows("198.51.100.1")).isTrue();
    assertThat(limit.known()).hasSize(1).doesNotContainAnyElementsOf(before);

    // Another key: the same address has another hash.
    assertThat(limit.allows(ADDRESS)).isTrue();
    assertThat(limit.known()).hasSize(2).doesNotContainAnyElementsOf(before);
  }
}
