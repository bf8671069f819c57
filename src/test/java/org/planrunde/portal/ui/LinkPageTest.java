package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a link in a mail opens. */
class LinkPageTest extends ResidentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nachrichten/bestaetigen|Ja, schicken Sie mir Nachrichten",
        "nachrichten/abbestellen|Ja, abbestellen"
      })
  void aLinkWithoutItsEndSaysSoAndOffersNothing(String path, String button) {
    openAnew(path);
    assertThat(words()).contains("Dieser Link ist unvollständig");
    assertThat($(Button.class).withText(button).all()).isEmpty();
    open("datenschutz");
    UI.getCurrent().navigate(path, QueryParameters.of("k", "0".repeat(32)));
    assertThat(words()).doesNotContain("Dieser Link ist unvollständig");
    assertThat($(Button.class).withText(button).all()).hasSize(1);
  }
}
