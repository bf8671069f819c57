package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Receipt;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.geo.Wgs84;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.testing.Fixtures;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.PlaceChanged;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Changing and adding at the page of a receipt; mail is not set up here. */
class ReceiptActsTest extends ResidentTest {
  @Autowired Dialogue dialogue;
  private Procedure procedure;
  private Receipt receipt;

  @BeforeEach
  void sayAndLook() {
    procedure = procedures.save(Fixtures.procedure(town(), ModerationPolicy.BEFORE));
    receipt = contributions.submit(Fixtures.draft(procedure, "Eine Bank", null));
    look();
  }

  private void look() {
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

  private Contribution now() {
    return receipts.find(receipt.secret()).orElseThrow();
  }

  private void draw(String detail) {
    var map = $(MapCanvas.class).single();
    ComponentUtil.fireEvent(map, new PlaceChanged(map, true, JsonMapper.shared().readTree(detail)));
  }

  @Test
  void thePlaceIsSetOnTheMapThenToldInWordsThenLeftOut() {
    click("Ändern");
    assertThat($(MapCanvas.class).all()).isEmpty();
    click("Ort ändern");
    choose("Auf der Karte");
    draw("{\"geometry\":{\"type\":\"Point\",\"coordinates\":[9.875,51.985]},\"inside\":true}");
    click("Änderung speichern");
    assertThat(words()).contains("Ihre Änderung ist gespeichert.");
    assertThat((Object) now().place()).isEqualTo(Wgs84.point(9.875, 51.985));

    click("Ändern");
    click("Ort ändern");
    choose("Mit Worten");
    field("Ort in Ihren Worten").setValue("am Brunnen");
    click("Änderung speichern");
    assertThat(words()).contains("am Brunnen");
    assertThat((Object) now().place()).isNull();

    click("Ändern");
    click("Ort ändern");
    choose("Ganzes Gebiet");
    click("Änderung speichern");
    assertThat(now().placeWords()).isNull();
  }

  @Test
  void aPlaceThatIsMissingOrNotFitIsSaidAndTheOldOneStays() {
    click("Ändern");
    click("Ort ändern");
    choose("Auf der Karte");
    click("Änderung speichern");
    assertThat(words()).contains("Sie haben noch keinen Ort gesetzt.");
    draw("{\"geometry\":{\"type\":\"Point\",\"coordinates\":[8.5,50.5]},\"inside\":false}");
    click("Änderung speichern");
    assertThat(words()).contains("Dieser Ort liegt außerhalb des Gebiets.");
    assertThat((Object) now().place()).isNull();
    choose("Mit Worten");
    click("Änderung speichern");
    assertThat(words()).contains("Sie haben den Ort noch nicht beschrieben.");
    click("Ohne Ort absenden");
    assertThat(words()).contains("Ihre Änderung ist gespeichert.");
  }

  /** Without a touch the place is not sent at all, so nothing moves by rounding. */
  @Test
  void whoOnlyMendsAWordMovesNothing() {
    var place = Wgs84.point(9.875, 51.985);
    receipt = contributions.submit(Fixtures.draft(procedure, "Ein Baum", place));
    look();
    click("Ändern");
    field("Überschrift").setValue("Zwei Bäume");
    click("Änderung speichern");
    assertThat(title()).isEqualTo("Zwei Bäume");
    assertThat((Object) now().place()).isEqualTo(place);
  }

  @Test
  void whatLooksPersonalIsAskedAboutOnceBeforeAChangeIsSaved() {
    click("Ändern");
    $(TextArea.class).single().setValue("Rufen Sie an: 0171 3920025");
    assertThat(words()).contains("Soll das wirklich jeder lesen können?", "0171 3920025");
    click("Änderung speichern");
    assertThat(now().text()).isEqualTo("Bitte bald.");
    click("Änderung speichern");
    assertThat(now().text()).contains("0171 3920025");
    click("Ändern");
    field("Überschrift").setValue("Zwei Bänke");
    click("Änderung speichern");
    assertThat(title()).isEqualTo("Zwei Bänke");
  }

  @Test
  void whatLooksPersonalIsAskedAboutOnceBeforeAnAdditionIsSent() {
    click("Etwas ergänzen");
    $(TextArea.class).single().setValue("Mail an anna@post.example");
    assertThat(words())
        .contains("Soll das wirklich jeder lesen können?", "machen Sie einfach weiter");
    click("Absenden");
    assertThat(dialogue.listAdditions(receipt.id())).isEmpty();
    click("Absenden");
    assertThat(dialogue.listAdditions(receipt.id())).hasSize(1);
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
