package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Filter;
import org.planrunde.contribution.Order;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.PlaceKind;
import org.planrunde.procedure.Procedure;
import org.planrunde.testing.Fixtures;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.PlaceChanged;
import tools.jackson.databind.json.JsonMapper;

/** From the empty form to the receipt. */
class FormPanelTest extends ResidentTest {
  private static final String POINT =
      "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[9.875,51.985]},\"inside\":true}";

  private Procedure start() {
    var procedure = running();
    open(Addresses.form(procedure.slug()));
    return procedure;
  }

  private void draw() {
    var map = $(MapCanvas.class).single();
    ComponentUtil.fireEvent(map, new PlaceChanged(map, true, JsonMapper.shared().readTree(POINT)));
  }

  private TextField field(String label) {
    return $(TextField.class).withPropertyValue(TextField::getLabel, label).single();
  }

  /** The form asks the browser for its token before it sends. */
  private void send(String button) {
    click(button);
    browserAnswers();
  }

  private void write() {
    field("Überschrift").setValue("Eine Bank");
    $(TextArea.class).single().setValue("Zum Sitzen.");
    choose("Wege und Verkehr");
    choose("Idee");
    $(Checkbox.class).single().setValue(true);
  }

  private static final String TWO =
      """
      {"geometry":{"type":"GeometryCollection","geometries":[
        {"type":"Point","coordinates":[9.875,51.985]},
        {"type":"LineString","coordinates":[[9.871,51.981],[9.872,51.982]]}]},
       "inside":true,"at":1,"mode":"LINE"}
      """;

  private void draw(String detail) {
    var map = $(MapCanvas.class).first();
    ComponentUtil.fireEvent(map, new PlaceChanged(map, true, JsonMapper.shared().readTree(detail)));
  }

  private Button named(String label) {
    return $(Button.class).all().stream()
        .filter(b -> b.getElement().getAttribute("aria-label") != null)
        .filter(b -> b.getElement().getAttribute("aria-label").startsWith(label))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void severalPlacesAreListedRemovedAndSent() {
    var procedure = running();
    open("verfahren/" + procedure.slug() + "/mitmachen");
    draw(TWO);
    assertThat(words()).contains("Noch ein Ort");
    test(named("Ort 1 entfernen")).click();
    assertThat($(Button.class).all())
        .extracting(b -> b.getElement().getAttribute("aria-label"))
        .doesNotContain("Ort 1 entfernen: Ihr Ort");
    draw(TWO);
    click("Noch ein Ort");
    assertThat(words()).contains("Setzen Sie diesen Ort auf der Karte.");
  }

  /** As a procedure is that somebody has just set up. */
  @Test
  void aProcedureThatTakesPointsAloneTakesThem() {
    var procedure = procedures.save(running().with(it -> it.placeKinds = Set.of(PlaceKind.POINT)));
    open(Addresses.form(procedure.slug()));
    assertThat(words()).contains("Setzen Sie die Nadel");
    draw(POINT.replace("\"inside\"", "\"mode\":\"POINT\",\"inside\""));
    assertThat(words()).doesNotContain("Setzen Sie die Nadel");
    write();
    send("Abschicken");
    assertThat(words()).contains("Danke");
  }

  /** A page lost before would come back without its draft and send under another key. */
  @Test
  void nothingIsStoredBeforeTheBrowserHoldsTheNameOfTheDraft() {
    var procedure = start();
    draw();
    write();
    click("Abschicken");
    assertThat(contributions.listPublic(procedure.id(), Filter.ALL, Order.NEWEST, 0, 9)).isEmpty();
    browserAnswers();
    assertThat(contributions.listPublic(procedure.id(), Filter.ALL, Order.NEWEST, 0, 9)).hasSize(1);
    assertThat(words()).contains("Danke");
  }

  @Test
  void aPinWithWordsIsStoredAndThankedFor() {
    var procedure = start();
    draw();
    write();
    send("Abschicken");
    assertThat(words()).contains("Danke", "Ihre Quittung");
    var stored =
        contributions.listPublic(procedure.id(), Filter.ALL, Order.NEWEST, 0, 9).getFirst();
    assertThat(stored.title()).isEqualTo("Eine Bank");
    assertThat(stored.place()).isNotNull();
    var file =
        all($(ThanksPanel.class).single().getElement())
            .filter(e -> e.hasAttribute("file"))
            .map(e -> e.getAttribute("text"))
            .toList();
    assertThat(file).singleElement().asString().containsPattern("https?://[^/]+/quittung");
  }

  @Test
  void problemsStandAtTheFieldsAndTheTextStays() {
    var procedure = start();
    $(TextArea.class).single().setValue("Zum Sitzen.");
    send("Abschicken");
    assertThat(field("Überschrift").isInvalid()).isTrue();
    assertThat(field("Überschrift").getErrorMessage()).contains("fehlt");
    assertThat($(TextArea.class).single().isInvalid()).isFalse();
    assertThat($(TextArea.class).single().getValue()).isEqualTo("Zum Sitzen.");
    assertThat(words())
        .contains("Bitte sehen Sie noch einmal hin")
        .contains("Ort: Sie haben noch keinen Ort gesetzt.", "Überschrift: Hier fehlt noch etwas.")
        .contains("Thema: Bitte wählen", "Art: Bitte wählen", "Einverständnis: Bitte stimmen");
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isZero();
    draw();
    write();
    send("Abschicken");
    assertThat(words()).contains("Danke");
  }

  @Test
  void aProblemLeadsToItsPart() {
    start();
    draw();
    send("Abschicken");
    click(
        "Einverständnis: Bitte stimmen Sie der Veröffentlichung zu. Sonst dürfen wir den Beitrag"
            + " nicht zeigen.");
    assertThat($(FormPanel.class).single().getElement().getAttribute("data-step")).isEqualTo("3");
  }

  @Test
  void whoSetNoPinIsAskedAndMaySendWithoutAPlace() {
    var procedure = start();
    write();
    send("Abschicken");
    assertThat(words()).contains("Sie haben noch keinen Ort gesetzt.").doesNotContain("Danke");
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isZero();
    send("Ohne Ort absenden");
    assertThat(words()).contains("Danke");
    var stored =
        contributions.listPublic(procedure.id(), Filter.ALL, Order.NEWEST, 0, 9).getFirst();
    assertThat(stored.place()).isNull();
  }

  @Test
  void whoWritesATelephoneNumberIsAskedOnceAndNotForbidden() {
    var procedure = start();
    draw();
    write();
    $(TextArea.class).single().setValue("Rufen Sie mich an: 0171 5550199.");
    assertThat(words()).contains("Telefonnummer: „0171 5550199“");
    send("Abschicken");
    assertThat(words()).doesNotContain("Danke");
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isZero();
    send("Abschicken");
    assertThat(words()).contains("Danke");
  }

  /** On a phone the words are two screens away when they are sent. */
  @Test
  void whoGoesOnFromATelephoneNumberIsAskedThereAndNotAgain() {
    start();
    draw();
    click("Dieser Ort stimmt");
    write();
    $(TextArea.class).single().setValue("Rufen Sie mich an: 0171 5550199.");
    click("Weiter");
    assertThat($(Button.class).withText("Weiter").single().isVisible()).isTrue();
    click("Weiter");
    assertThat($(Button.class).withText("Weiter").all()).isEmpty();
    send("Abschicken");
    assertThat(words()).contains("Danke");
  }

  @Test
  void whoChoseWordsAndWroteNoneIsAskedToo() {
    var procedure = start();
    write();
    choose("Mit Worten");
    send("Abschicken");
    assertThat(words()).contains("Sie haben den Ort noch nicht beschrieben.");
    assertThat(contributions.countPublic(procedure.id(), Filter.ALL)).isZero();
    field("Ort in Ihren Worten").setValue("am Kiosk");
    send("Abschicken");
    var stored =
        contributions.listPublic(procedure.id(), Filter.ALL, Order.NEWEST, 0, 9).getFirst();
    assertThat(stored.placeWords()).isEqualTo("am Kiosk");
  }

  @Test
  void aPinAfterTheQuestionAnswersIt() {
    start();
    write();
    send("Abschicken");
    draw();
    assertThat($(Button.class).withText("Ohne Ort absenden").all()).isEmpty();
    send("Abschicken");
    assertThat(words()).contains("Danke");
  }

  @Test
  void forTheWholeAreaNothingDrawnIsSentAndTheFormSaysSo() {
    var procedure = start();
    draw();
    choose("Ganzes Gebiet");
    assertThat(words()).contains("wird nicht mitgeschickt");
    draw();
    write();
    send("Abschicken");
    var stored =
        contributions.listPublic(procedure.id(), Filter.ALL, Order.NEWEST, 0, 9).getFirst();
    assertThat(stored.place()).isNull();
    assertThat(stored.placeWords()).isNullOrEmpty();
  }

  @Test
  void aPhaseThatEndedMeanwhileIsSaidAndNothingIsLost() {
    var open = start();
    write();
    draw();
    var now = Instant.now();
    var over = new Phase("Ideen", now.minus(Duration.ofDays(3)), now.minusSeconds(1), true);
    procedures.save(
        new Procedure(
            open.id(),
            open.municipality(),
            open.slug(),
            open.text(),
            open.level(),
            open.moderation(),
            open.published(),
            open.area(),
            open.grid(),
            open.placeKinds(),
            List.of(over),
            open.categories(),
            open.types()));
    send("Abschicken");
    assertThat(words())
        .contains("Ihr Beitrag ist nicht gespeichert", "Die Zeit für Beiträge ist vorbei");
    assertThat($(FormPanel.class).single().getElement().getAttribute("data-step")).isEqualTo("1");
    assertThat(field("Überschrift").getValue()).isEqualTo("Eine Bank");
  }

  @Test
  void theSameDraftTwiceGivesTheSameReceipt() {
    var procedure = procedures.save(Fixtures.procedure(town(), ModerationPolicy.BEFORE));
    var state = new DraftState();
    state.where = DraftState.Where.NOWHERE;
    state.title = "Eine Bank";
    state.text = "Zum Sitzen.";
    state.category = "verkehr";
    state.type = "idee";
    state.consent = true;
    var first = contributions.submit(state.draft(procedure.id()));
    assertThat(contributions.submit(state.draft(procedure.id()))).isEqualTo(first);
  }
}
