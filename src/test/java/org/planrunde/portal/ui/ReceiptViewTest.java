package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.PublicationState;
import org.planrunde.contribution.Receipt;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever holds a receipt sees and may do. */
class ReceiptViewTest extends ResidentTest {
  @Autowired ReceiptLimit limit;
  private Receipt receipt;

  @BeforeEach
  void sayAndOpen() {
    receipt = say("Eine Bank");
    open("quittung");
  }

  private Receipt say(String title) {
    return contributions.submit(Fixtures.draft(running(), title, null));
  }

  private void look(String typed) {
    $(TextField.class).single().setValue(typed);
    click("Beitrag zeigen");
  }

  /** A new try comes every six seconds, so the next click is one too many. */
  private void useUpTries() {
    for (int i = 0; limit.tryAgain(); i++) {
      assertThat(i).isLessThan(20);
    }
  }

  private PublicationState state(Receipt of) {
    return receipts.find(of.secret()).orElseThrow().state();
  }

  @Test
  void itIsFoundHoweverTypedAndWithdrawnAfterAQuestion() {
    look(receipt.secret().toLowerCase(java.util.Locale.ROOT).replace("-", ""));
    assertThat(words()).contains("Öffentlich", "Eine Bank");
    click("Beitrag zurückziehen");
    assertThat(state(receipt)).isEqualTo(PublicationState.PUBLISHED);
    click("Ja, zurückziehen");
    assertThat(words()).contains("Zurückgezogen").doesNotContain("Eine Bank");
    assertThat(state(receipt)).isEqualTo(PublicationState.WITHDRAWN);
  }

  @Test
  void theAddressOfTheQrCodeShowsItAtOnce() {
    UI.getCurrent().navigate("quittung", QueryParameters.of(ReceiptView.CODE, receipt.secret()));
    assertThat(words()).contains("Öffentlich", "Eine Bank");
  }

  @Test
  void keepingKeeps() {
    look(receipt.secret());
    click("Beitrag zurückziehen");
    click("Nein, behalten");
    assertThat(words()).contains("Eine Bank");
    assertThat(state(receipt)).isEqualTo(PublicationState.PUBLISHED);
  }

  @Test
  void theQuestionIsAboutWhatWasShownNotWhatWasTypedSince() {
    var other = say("Ein Baum");
    look(receipt.secret());
    click("Beitrag zurückziehen");
    $(TextField.class).single().setValue(other.secret());
    click("Ja, zurückziehen");
    assertThat(state(other)).isEqualTo(PublicationState.PUBLISHED);
    assertThat(state(receipt)).isEqualTo(PublicationState.WITHDRAWN);
  }

  @Test
  void unknownEmptyAndTooManyTriesAreSaid() {
    look("");
    assertThat(words()).contains("zwölf Zeichen Ihrer Quittung ein");
    look("K7QX-4M9B-T2WR");
    assertThat(words()).contains("Diese Quittung kennen wir nicht");
    useUpTries();
    look(receipt.secret());
    assertThat(words()).contains("Das waren viele Versuche").doesNotContain("Eine Bank");
  }

  @Test
  void withdrawingCountsAsATry() {
    look(receipt.secret());
    click("Beitrag zurückziehen");
    useUpTries();
    click("Ja, zurückziehen");
    assertThat(words()).contains("Das waren viele Versuche");
    assertThat(state(receipt)).isEqualTo(PublicationState.PUBLISHED);
  }
}
