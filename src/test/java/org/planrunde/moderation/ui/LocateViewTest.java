package org.planrunde.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.Contributions;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.planrunde.ui.MapCanvas;
import org.planrunde.ui.PlaceChanged;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

/** The list of what has to be located, as a planner uses it. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class LocateViewTest extends SpringBrowserlessTest {
  private static final String POINT =
      "{\"geometry\":{\"type\":\"Point\",\"coordinates\":[%s,51.985]},\"at\":0,\"mode\":\"POINT\"}";

  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  @Autowired AuthenticationProvider login;
  private Procedure procedure;

  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    var town = municipalities.add(Fixtures.municipality()).id();
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.AFTER));
    SignIn.as(accounts, login, town, false, Role.PLANNER);
    super.initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  private Button button(String text) {
    return $(Button.class).withText(text).first();
  }

  private void place(String longitude) {
    var map = $(MapCanvas.class).first();
    var detail = JsonMapper.shared().readTree(POINT.formatted(longitude));
    ComponentUtil.fireEvent(map, new PlaceChanged(map, true, detail));
  }

  private Contribution found(String code) {
    return contributions.findPublic(procedure.id(), code).orElseThrow();
  }

  @Test
  void aPlaceIsSetMovedOnFromAndTakenBack() {
    var first = contributions.submit(Fixtures.inWords(procedure, "Pfütze", "am Kiosk"));
    contributions.submit(Fixtures.inWords(procedure, "Laterne", "hinter der Post"));
    UI.getCurrent().navigate("verorten/" + procedure.slug());
    assertThat(words()).contains("2 Beiträge warten", "am Kiosk", "hinter der Post");
    assertThat(button("Ort übernehmen").isEnabled()).isFalse();
    place("9.875");
    test(button("Ort übernehmen")).click();
    assertThat(words()).contains("1 Beitrag wartet", "„Pfütze“ steht jetzt auf der Karte.");
    assertThat(found(first.code()).placedAt()).isNotNull();
    assertThat(found(first.code()).placeWords()).isEqualTo("am Kiosk");
    test($(NativeButton.class).last()).click();
    test(button("Ort zurücknehmen")).click();
    assertThat(found(first.code()).place()).isNull();
    assertThat(words()).contains("2 Beiträge warten");
  }

  @Test
  void outsideIsRefusedWithASentenceAndNothingToDoSaysSo() {
    UI.getCurrent().navigate("verorten/" + procedure.slug());
    assertThat(words()).contains("Nichts zu verorten");
    var told = contributions.submit(Fixtures.inWords(procedure, "Pfütze", "am Kiosk"));
    UI.getCurrent().navigate("arbeitsplatz");
    UI.getCurrent().navigate("verorten/" + procedure.slug());
    place("9.9");
    test(button("Ort übernehmen")).click();
    assertThat(words()).contains("außerhalb des Gebiets");
    assertThat(found(told.code()).place()).isNull();
  }
}
