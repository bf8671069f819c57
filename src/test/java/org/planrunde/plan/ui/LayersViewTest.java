package org.planrunde.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.plan.Layer;
import org.planrunde.plan.LayerKind;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** Laying something on the map, and what is refused. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class LayersViewTest extends SpringBrowserlessTest {
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Plans plans;
  @Autowired AuthenticationProvider login;
  private Procedure procedure;

  /** Signs in first: the environment's request carries whoever is signed in by then. */
  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    if (municipalities.findCurrent().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
    var town = municipalities.getCurrent().id();
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    SignIn.as(accounts, login, town, false, Role.ADMINISTRATOR);
    super.initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
    UI.getCurrent().navigate("verwaltung/" + procedure.slug() + "/ebenen");
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private TextField field(String label) {
    return $(TextField.class).withCondition(f -> label.equals(f.getLabel())).single();
  }

  private void submit(String label, String url) {
    test(field("Name der Ebene")).setValue(label);
    test(field("Adresse")).setValue(url);
    test($(Button.class).withText("Ebene hinzufügen").single()).click();
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  @Test
  void aServiceIsLaidOnTheMapAndTheFormIsEmptyAgain() {
    assertThat(words()).contains("Noch liegt nichts auf der Karte");
    submit("Luftbild", "https://karten.example/wms");
    assertThat(plans.list(procedure)).extracting(Layer::label).containsExactly("Luftbild");
    assertThat(words()).contains("Luftbild", "Nur dieses Verfahren");
    assertThat(field("Name der Ebene").getValue()).isEmpty();
  }

  @Test
  void anAddressInsideTheHouseIsRefusedAtItsField() {
    submit("Luftbild", "http://127.0.0.1/wms");
    assertThat(field("Adresse").isInvalid()).isTrue();
    assertThat(field("Adresse").getErrorMessage()).contains("internes Netz");
    submit("Luftbild", "ftp://karten.example/wms");
    assertThat(field("Adresse").getErrorMessage()).contains("https://");
    assertThat(plans.list(procedure)).isEmpty();
  }

  @Test
  void aFileThatIsNoGeoJsonIsRefusedWithTheReason() {
    kind(LayerKind.GEOJSON);
    test($(Upload.class).single())
        .upload("plan.geojson", "application/json", "{".getBytes(StandardCharsets.UTF_8));
    submit("Entwurf", "");
    assertThat(words()).contains("Diese Datei passt noch nicht", "kein gültiges JSON");
    assertThat(plans.list(procedure)).isEmpty();
  }

  private void kind(LayerKind kind) {
    @SuppressWarnings("unchecked")
    Select<LayerKind> kinds = $(Select.class).single();
    kinds.setValue(kind);
  }
}
