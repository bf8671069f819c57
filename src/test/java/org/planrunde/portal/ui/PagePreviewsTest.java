package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.testing.Fixtures;
import org.planrunde.ui.spi.PagePreview;
import org.planrunde.ui.spi.PagePreview.Preview;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told of an address before any script runs: public things, and nothing else. */
class PagePreviewsTest extends ResidentTest {
  @Autowired PagePreview previews;

  @Test
  void procedureAndContributionAreToldWhileTheyArePublic() {
    var procedure =
        procedures.save(
            with(
                running(), new ProcedureText("Hafen", "Was wird daraus?", "", "", "", "", "", "")));
    var receipt = contributions.submit(Fixtures.draft(procedure, "<b>Kran</b> \"bleibt\"", null));
    var address = Addresses.contribution(procedure.slug(), receipt.code());
    assertThat(previews.of(Addresses.procedure(procedure.slug())))
        .contains(new Preview("Hafen", "Was wird daraus?"));
    assertThat(previews.of(address))
        .contains(new Preview("<b>Kran</b> \"bleibt\" · Hafen", "Bitte bald."));
    receipts.withdraw(receipt.secret());
    assertThat(previews.of(address)).isEmpty();
    procedures.save(procedure.with(p -> p.published = false));
    assertThat(previews.of(Addresses.procedure(procedure.slug()))).isEmpty();
  }

  @Test
  void otherAddressesAreLeftAlone() {
    assertThat(previews.of("")).isEmpty();
    assertThat(previews.of("verwaltung/hafen/phasen")).isEmpty();
    assertThat(previews.of("verfahren/../../etc/passwd")).isEmpty();
    assertThat(previews.of("verfahren/" + "a".repeat(5000))).isEmpty();
  }
}
