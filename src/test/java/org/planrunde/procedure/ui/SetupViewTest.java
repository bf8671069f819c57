package org.planrunde.procedure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planrunde.geo.GeoJsonWriter;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** From a name to a public procedure, and what is refused on the way. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class SetupViewTest extends SpringBrowserlessTest {
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired AuthenticationProvider login;
  private String slug = "";

  /** Signs in first: the environment's request carries whoever is signed in by then. */
  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    if (municipalities.list().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
    SignIn.as(accounts, login, municipalities.list().getFirst().id(), false, Role.ADMINISTRATOR);
    super.initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
    slug = "platz-" + UUID.randomUUID().toString().substring(0, 8);
    UI.getCurrent().navigate("verwaltung");
    type("Name des neuen Verfahrens", slug);
    click("Neues Verfahren");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Procedure saved() {
    return procedures.findBySlug(slug).orElseThrow();
  }

  private void go(String step) {
    UI.getCurrent().navigate("verwaltung/" + slug + "/" + step);
  }

  private void click(String text) {
    test($(Button.class).withText(text).first()).click();
  }

  private TextField field(String label) {
    return $(TextField.class).withCondition(f -> label.equals(f.getLabel())).single();
  }

  private void type(String label, String value) {
    test(field(label)).setValue(value);
  }

  private void write(String label, String value) {
    test($(TextArea.class).withCondition(f -> label.equals(f.getLabel())).single()).setValue(value);
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  @Test
  void fromANameToAPublicProcedure() {
    assertThat(saved().published()).isFalse();
    write("Kurz gesagt", "Wie soll der Platz werden?");
    write("Beschreibung", "Der Platz wird neu gebaut.");
    go("phasen");
    click("Phase hinzufügen");
    test($(TextField.class).single()).setValue("Ideen");
    test($(DatePicker.class).first()).setValue(LocalDate.of(2026, 3, 1));
    assertThat(saved().phases()).hasSize(1);
    go("pruefen");
    click("Verfahren öffnen");
    assertThat(saved().published()).isTrue();
    assertThat(words()).contains("Öffentlich");
  }

  @Test
  void nothingOpensWhileSomethingIsMissing() {
    go("pruefen");
    click("Verfahren öffnen");
    assertThat(saved().published()).isFalse();
    assertThat(words()).contains("Die Beschreibung fehlt", "Es gibt noch keine Phase");
  }

  @Test
  void aBadAddressIsRefusedAtItsFieldAndNothingIsStored() {
    type("Adresse", "Groß und Klein");
    assertThat(field("Adresse").isInvalid()).isTrue();
    assertThat(field("Adresse").getErrorMessage()).contains("kleine Buchstaben");
    assertThat(words()).contains("Noch nicht gesichert");
    assertThat(procedures.findBySlug(slug)).isPresent();
  }

  @Test
  void aPhaseThatEndsBeforeItBeginsIsRefusedAtItsLastDay() {
    go("phasen");
    click("Phase hinzufügen");
    test($(TextField.class).single()).setValue("Ideen");
    test($(DatePicker.class).first()).setValue(LocalDate.of(2026, 3, 9));
    test($(DatePicker.class).last()).setValue(LocalDate.of(2026, 3, 1));
    assertThat($(DatePicker.class).last().getErrorMessage()).contains("liegt vor dem ersten");
    assertThat(saved().phases().getFirst().ends()).isNull();
  }

  @Test
  void anAreaComesFromAFile() {
    upload(GeoJsonWriter.write(Fixtures.AREA));
    assertThat(saved().area()).isNotNull();
    assertThat(words()).contains("Hektar").doesNotContain("passt noch nicht");
  }

  @Test
  void anAreaInMetresIsRefusedWithTheReasonAndTheOldOneStays() {
    upload(GeoJsonWriter.write(Fixtures.AREA));
    upload(
        """
        {"type":"Polygon","coordinates":[[[565000,5760000],[566000,5760000],
        [566000,5761000],[565000,5760000]]]}\
        """);
    assertThat(words()).contains("Dieses Gebiet passt noch nicht", "vermutlich Meter");
    assertThat(saved().area()).isNotNull();
  }

  @Test
  void aPointIsNoArea() {
    upload("{\"type\":\"Point\",\"coordinates\":[9.87,51.98]}");
    assertThat(words()).contains("Das Gebiet muss eine Fläche sein");
    assertThat(saved().area()).isNull();
  }

  @ParameterizedTest
  @MethodSource("org.planrunde.testing.BadGeoJson#files")
  void anAreaThatDoesNotFitIsRefusedWithTheReasonAndNothingIsStored(byte[] file, String... reason) {
    upload(file);
    assertThat(words()).contains("Dieses Gebiet passt noch nicht").contains(reason);
    assertThat(saved().area()).isNull();
  }

  @Test
  void aMillionCharactersAndControlCharactersAreRefusedInEveryField() {
    go("grunddaten");
    var before = saved();
    for (var label : List.of("Name", "Adresse", "Ortsteil", "Thema", "Veranstaltet von")) {
      var typed = field(label).getValue();
      for (var text : List.of("a-".repeat(500_000) + "a", "a\u0007b")) {
        type(label, text);
        assertThat(field(label).isInvalid()).as(label).isTrue();
        assertThat(field(label).getErrorMessage()).as(label).isNotBlank();
        assertThat(field(label).getValue()).as(label).isEqualTo(text);
      }
      assertThat(words()).contains("Noch nicht gesichert");
      type(label, typed);
    }
    assertThat(saved()).isEqualTo(before);
  }

  private void upload(String geoJson) {
    upload(geoJson.getBytes(StandardCharsets.UTF_8));
  }

  private void upload(byte[] geoJson) {
    go("gebiet");
    $(Details.class).single().setOpened(true);
    test($(Upload.class).single()).upload("gebiet.geojson", "application/geo+json", geoJson);
  }
}
