package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Receipt;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;

/** Changing and adding at the page of a receipt; mail is not set up here. */
class ReceiptActsTest extends ResidentTest {
  @Autowired Dialogue dialogue;
  private Receipt receipt;

  @BeforeEach
  void sayAndLook() {
    var procedure = procedures.save(Fixtures.procedure(town(), ModerationPolicy.BEFORE));
    receipt = contributions.submit(Fixtures.draft(procedure, "Eine Bank", null));
    openAnew("quittung");
    $(TextField.class).single().setValue(receipt.secret());
    click("Beitrag zeigen");
  }

  private TextField field(String label) {
    return $(TextField.class).withPropertyValue(TextField::getLabel, label).single();
  }

  private String title() {
    return receipts.find(receipt.secret()).orElseThrow().title();
  }

  @Test
  void otherWordsAreSavedAndShown() {
    click("Ändern");
    field("Überschrift").setValue("Zwei Bänke");
    choose("Grün und Klima");
    click("Änderung speichern");
    assertThat(words()).contains("Ihre Änderung ist gespeichert.", "Zwei Bänke");
    assertThat(receipts.find(receipt.secret()).orElseThrow().category()).isEqualTo("gruen");
  }

  @Test
  void whatIsNotFitIsSaidAtItsFieldAndNothingTypedIsLost() {
    click("Ändern");
    field("Überschrift").setValue("x");
    $(TextArea.class).single().setValue("Ein neuer Text");
    click("Änderung speichern");
    assertThat(field("Überschrift").isInvalid()).isTrue();
    assertThat($(TextArea.class).single().getValue()).isEqualTo("Ein neuer Text");
    assertThat(title()).isEqualTo("Eine Bank");
    click("Abbrechen");
    assertThat(words()).contains("Eine Bank", "Bitte bald.");
  }

  @Test
  void whoIsTooLateIsToldSoAndKeepsTheWords() {
    click("Ändern");
    field("Überschrift").setValue("Zwei Bänke");
    contributions.publish(receipt.id());
    click("Änderung speichern");
    assertThat(words()).contains("Über diesen Beitrag wurde gerade entschieden.");
    assertThat(field("Überschrift").getValue()).isEqualTo("Zwei Bänke");
    assertThat(title()).isEqualTo("Eine Bank");
  }

  @Test
  void anAdditionIsSentAndTakenBack() {
    click("Etwas ergänzen");
    click("Absenden");
    assertThat($(TextArea.class).single().isInvalid()).isTrue();
    $(TextArea.class).single().setValue("Und ein Dach.");
    click("Absenden");
    assertThat(words()).contains("Ihre Ergänzung ist gespeichert.", "Und ein Dach.");
    click("Ergänzung löschen");
    assertThat(words()).contains("Die Ergänzung ist gelöscht.").doesNotContain("Und ein Dach.");
    assertThat(dialogue.listAdditions(receipt.id())).isEmpty();
  }

  @Test
  void withoutAMailServerNobodyIsAskedForAnAddress() {
    assertThat(words()).doesNotContain("Mail");
  }

  @Test
  void addressesAreShownMasked() {
    assertThat(MailPart.masked("anna@post.example")).isEqualTo("a…@post.example");
    assertThat(MailPart.masked("a@post.example")).isEqualTo("a…@post.example");
  }
}
