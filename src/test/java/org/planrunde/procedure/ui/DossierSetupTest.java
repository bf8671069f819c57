package org.planrunde.procedure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.procedure.dossier.Document;
import org.planrunde.procedure.dossier.DocumentKind;
import org.planrunde.procedure.dossier.Dossier;
import org.planrunde.procedure.dossier.Dossiers;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** Dates, documents, contact and result as an administrator enters them. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class DossierSetupTest extends SpringBrowserlessTest {
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Dossiers dossiers;
  @Autowired AuthenticationProvider login;
  private Procedure procedure;

  /** Signs in first: the environment's request carries whoever is signed in by then. */
  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    if (municipalities.list().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
    var town = municipalities.list().getFirst().id();
    SignIn.as(accounts, login, town, false, Role.ADMINISTRATOR);
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.AFTER));
    super.initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void go(String step) {
    UI.getCurrent().navigate("verwaltung/" + procedure.slug() + "/" + step);
  }

  private void click(String text) {
    test($(Button.class).withText(text).first()).click();
  }

  private void press(String spoken, int index) {
    var all =
        $(Button.class)
            .withCondition(b -> spoken.equals(b.getElement().getAttribute("aria-label")))
            .all();
    test(all.get(index)).click();
  }

  private TextField field(String label) {
    return $(TextField.class).withCondition(f -> label.equals(f.getLabel())).first();
  }

  private void type(String label, String value) {
    test(field(label)).setValue(value);
  }

  private void write(String label, String value) {
    test($(TextArea.class).withCondition(f -> label.equals(f.getLabel())).first()).setValue(value);
  }

  private Dossier saved() {
    return dossiers.find(procedure.id());
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  private void appointment(LocalTime until) {
    go("termine");
    click("Termin hinzufügen");
    type("Was", "Rundgang");
    type("Wo", "Am Tor");
    test($(DatePicker.class).first()).setValue(LocalDate.of(2026, 10, 25));
    test($(TimePicker.class).first()).setValue(LocalTime.of(18, 0));
    test($(TimePicker.class).last()).setValue(until);
  }

  @Test
  void anAppointmentIsStoredInTheTimeOfThePlace() {
    appointment(LocalTime.of(20, 0));
    var stored = saved().appointments().getFirst();
    assertThat(stored.title()).isEqualTo("Rundgang");
    assertThat(stored.starts()).isEqualTo(Instant.parse("2026-10-25T17:00:00Z"));
    assertThat(stored.ends()).isEqualTo(Instant.parse("2026-10-25T19:00:00Z"));
    go("unterlagen");
    go("termine");
    assertThat($(TimePicker.class).first().getValue()).isEqualTo(LocalTime.of(18, 0));
    type("Was", "Rundgang am Abend");
    assertThat(saved().appointments().getFirst().id()).isEqualTo(stored.id());
    press("Eintrag entfernen", 0);
    assertThat(saved().appointments()).isEmpty();
  }

  @Test
  void anEndBeforeTheBeginningIsRefusedAtItsFieldAndNothingTypedIsLost() {
    appointment(LocalTime.of(17, 0));
    assertThat($(TimePicker.class).last().isInvalid()).isTrue();
    assertThat($(TimePicker.class).last().getErrorMessage()).contains("nach dem Beginn");
    assertThat(words()).contains("Noch nicht gesichert");
    assertThat(field("Was").getValue()).isEqualTo("Rundgang");
    assertThat(saved().appointments()).isEmpty();
  }

  @Test
  void documentsAreMovedByButtonsAndABadAddressIsRefused() {
    dossiers.save(
        procedure, Dossier.EMPTY.withDocuments(List.of(document("Erstes"), document("Zweites"))));
    go("unterlagen");
    press("Eintrag nach oben", 1);
    assertThat(saved().documents())
        .extracting(Document::title)
        .containsExactly("Zweites", "Erstes");
    type("Adresse", "javascript:alert(1)");
    assertThat(field("Adresse").getErrorMessage()).contains("https://");
    assertThat(saved().documents().getFirst().url()).isEqualTo("https://stadt.example/a");
  }

  private static Document document(String title) {
    return new Document(title, DocumentKind.PLAN, "https://stadt.example/a", null, null);
  }

  @Test
  void contactAndResultAreStoredAndTheResultEndsTheProcedure() {
    go("ergebnis");
    type("Stelle", "Amt 61");
    type("Telefon", "05555 12-34");
    write("Ergebnis in einem Satz", "Der Platz bleibt.");
    write("Ergebnis ausführlich", "Alle Bäume bleiben.");
    assertThat(saved().contact().office()).isEqualTo("Amt 61");
    assertThat(saved().outcome().text()).isEqualTo("Alle Bäume bleiben.");
    assertThat(procedures.get(procedure.id()).text().result()).isEqualTo("Der Platz bleibt.");
    type("E-Mail", "kein at");
    assertThat(field("E-Mail").getErrorMessage()).contains("name@stadt.de");
    assertThat(saved().contact().mail()).isEmpty();
  }

  @Test
  void newsKeepTheirOrder() {
    go("termine");
    click("Meldung hinzufügen");
    type("Überschrift", "Es geht los");
    assertThat(saved().news().getFirst().title()).isEqualTo("Es geht los");
  }
}
