package org.planrunde.contribution;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.planrunde.kernel.RefusedException;

class SubmissionLimitTest {
  private final SubmissionLimit limit = new SubmissionLimit(2);

  @Test
  void eachAddressHasItsOwnLimit() {
    limit.count("192.0.2.1");
    limit.count("192.0.2.1");
    assertThatThrownBy(() -> limit.count("192.0.2.1")).isInstanceOf(RefusedException.class);
    assertThatCode(() -> limit.count("192.0.2.2")).doesNotThrowAnyException();
  }

  @Test
  void anIpv6NetworkIsOneAddress() {
    limit.count("2001:db8:1:2:aaaa::1");
    limit.count("2001:db8:1:2:bbbb::2");
    assertThatThrownBy(() -> limit.count("2001:db8:1:2:cccc::3"))
        .isInstanceOf(RefusedException.class);
    assertThatCode(() -> limit.count("2001:db8:1:3::1")).doesNotThrowAnyException();
  }
}
