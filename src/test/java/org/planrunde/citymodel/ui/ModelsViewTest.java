package org.planrunde.citymodel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.planrunde.citymodel.CityModels;
import org.planrunde.citymodel.Houses;
import org.planrunde.citymodel.ModelState;
import org.planrunde.citymodel.ModelUpload;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.AccountId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the screen of the city models says and lets people do. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class ModelsViewTest extends SpringBrowserlessTest {
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired CityModels models;
  @Autowired AuthenticationProvider login;
  @TempDir Path folder;
  private Procedure procedure;
  private Staff staff;

  /** Signs in first: the environment's request carries whoever is signed in by then. */
  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    if (municipalities.list().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
    var town = municipalities.list().getFirst().id();
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    staff = new Staff(AccountId.random(), town, "Probe", Set.of(Role.ADMINISTRATOR));
    SignIn.as(accounts, login, town, false, Role.ADMINISTRATOR);
    super.initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void open() {
    UI.getCurrent().navigate("verwaltung/" + procedure.slug() + "/stadtmodell");
  }

  private void stopped() throws IOException {
    Path file = Houses.write(folder.resolve("file"), Houses.BEGIN + Houses.END);
    var upload = new ModelUpload("Stadt.gml", file, null, false);
    models.cancel(staff, models.upload(staff, procedure.id(), upload));
    open();
  }

  private boolean says(String text) {
    return $(Span.class).all().stream().anyMatch(it -> it.getText().contains(text));
  }

  @Test
  void saysWhyAModelFailed() throws IOException {
    stopped();
    assertThat(says("Stadt.gml")).isTrue();
    assertThat(says("Die Umwandlung wurde angehalten")).isTrue();
  }

  @Test
  void refusesASystemThatNobodyKnowsAtItsField() throws IOException {
    stopped();
    var field = $(TextField.class).all().getFirst();
    test(field).setValue("EPSG:1");
    test($(Button.class).withText("Noch einmal versuchen").single()).click();
    assertThat(field.isInvalid()).isTrue();
    assertThat(field.getErrorMessage()).contains("EPSG:1 ist hier nicht bekannt");
    assertThat(models.list(staff, procedure.id()).getFirst().state()).isEqualTo(ModelState.FAILED);
  }

  @Test
  void deletes() throws IOException {
    stopped();
    var bin =
        $(Button.class).all().stream()
            .filter(it -> "Stadt.gml löschen".equals(it.getElement().getAttribute("aria-label")))
            .findFirst()
            .orElseThrow();
    test(bin).click();
    assertThat(models.list(staff, procedure.id())).isEmpty();
    assertThat(says("Stadt.gml")).isFalse();
  }
}
