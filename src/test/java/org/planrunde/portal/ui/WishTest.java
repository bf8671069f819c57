package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.testing.Fixtures;
import org.planrunde.ui.Comparison;

/** What stands in the address of a procedure's page. */
class WishTest {
  private static final Procedure PROCEDURE =
      Fixtures.procedure(new MunicipalityId(UUID.randomUUID()), ModerationPolicy.AFTER);

  @Test
  void aComparisonComesBackFromTheAddress() {
    var plan = UUID.randomUUID().toString();
    for (var pair :
        new Comparison[] {
          new Comparison(Comparison.TODAY, plan),
          new Comparison(plan, Comparison.TODAY),
          new Comparison(plan, UUID.randomUUID().toString())
        }) {
      var query = Wish.ALL.withComparison(pair).withAbout(true).query();
      var again = Wish.of(QueryParameters.fromString(query.getQueryString()), PROCEDURE);
      assertThat(again.comparison()).isEqualTo(pair);
      assertThat(again.about()).isTrue();
    }
    assertThat(Wish.ALL.withComparison(new Comparison("", plan)).suffix())
        .isEqualTo("?vergleich=heute." + plan);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vergleich=",
        "vergleich=heute",
        "vergleich=heute.heute",
        "vergleich=heute.",
        "vergleich=a.a",
        "vergleich=a.b.c",
        "vergleich=heute.<script>",
        "vergleich=heute.0123456789012345678901234567890123456789012345678901234567890123456789"
      })
  void whatIsNoPairOfStatesIsLeftOut(String query) {
    assertThat(Wish.of(QueryParameters.fromString(query), PROCEDURE).comparison()).isNull();
  }
}
