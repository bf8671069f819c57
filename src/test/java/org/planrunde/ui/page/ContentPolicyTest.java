package org.planrunde.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {
  private final ContentPolicy policy =
      new ContentPolicy(
          "'self'", List.of("https://tiles.example", "https://x.example; script-src *", "*"));

  @Test
  void plainPagesHaveNoEvalAndNothingInline() {
    assertThat(policy.plain()).startsWith("default-src 'self';").doesNotContain("unsafe");
  }

  @Test
  void flowPagesRunOnlyMarkedScripts() {
    assertThat(policy.flow("abc"))
        .contains("script-src 'nonce-abc' 'strict-dynamic' 'unsafe-eval';")
        .contains("frame-ancestors 'self'");
  }

  @Test
  void namedHostsMayGiveTilesAndFeatures() {
    assertThat(policy.plain())
        .contains("img-src 'self' data: blob: https://tiles.example;")
        .contains("connect-src 'self' https://tiles.example;");
  }

  @Test
  void aHostCannotSmuggleInADirective() {
    assertThat(policy.plain()).doesNotContain("x.example").doesNotContain("script-src *");
  }
}
