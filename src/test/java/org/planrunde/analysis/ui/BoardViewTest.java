package org.planrunde.analysis.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.shared.JsonConstants;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.analysis.Analyses;
import org.planrunde.analysis.ClusterRequest;
import org.planrunde.contribution.Contributions;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The board without and with groups. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class BoardViewTest extends SpringBrowserlessTest {
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  @Autowired Analyses analyses;
  @Autowired AuthenticationProvider login;
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
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.AFTER));
    for (int i = 0; i < 4; i++) {
      say("Mehr Bäume am Platz " + i);
      say("Sichere Fahrradständer am Bahnhof " + i);
    }
    staff = SignIn.as(accounts, login, town, false, Role.PLANNER);
    super.initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private void say(String title) {
    contributions.submit(Fixtures.draft(procedure, title, null));
  }

  private void open() {
    UI.getCurrent().navigate("auswertung/" + procedure.slug());
  }

  private void group() {
    var over = new CompletableFuture<Void>();
    var unwatch =
        analyses.watch(
            procedure.id(),
            p -> {
              if (!p.state().isActive()) {
                over.complete(null);
              }
            });
    analyses.start(staff, procedure.id(), new ClusterRequest(OptionalInt.of(2), 1));
    over.orTimeout(60, TimeUnit.SECONDS).join();
    unwatch.run();
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  private void click(String text) {
    test($(Button.class).withText(text).first()).click();
  }

  private void look(String way) {
    var label =
        $(BoardBody.class)
            .single()
            .segments()
            .getElement()
            .getChildren()
            .filter(e -> e.getTextRecursively().contains(way))
            .findFirst()
            .orElseThrow();
    var input = label.getChild(0);
    input.setProperty("checked", true);
    fire(input, "change", JsonNodeFactory.instance.objectNode().put("element.checked", true));
  }

  private static void fire(Element element, String type, ObjectNode data) {
    element
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(element, type, data));
  }

  @Test
  void withoutARunItSaysWhatToDo() {
    open();
    assertThat(words()).contains("Noch keine Auswertung");
    click("Neu gruppieren");
    assertThat(analyses.newest(procedure.id())).isPresent();
  }

  @Test
  void itShowsGroupsWithReasonsAndTakesAName() {
    group();
    open();
    assertThat(words())
        .contains("8 Beiträge in 2 Gruppen", "Warum diese Gruppe?", "Wörter, die sie verbinden")
        .contains("So kam es zustande");
    click("Benennen");
    $(TextField.class).single().setValue("Grüner Platz");
    click("Speichern");
    assertThat(words()).contains("Grüner Platz", "Thema ·");
  }

  @Test
  void whatCameAfterTheRunIsTold() {
    group();
    say("Eine Bank");
    open();
    assertThat(words()).contains("1 seit dem Lauf dazugekommen");
  }

  @Test
  void theListAndTheMapShowTheSameGroups() {
    group();
    open();
    for (var way : List.of("Liste", "Karte")) {
      look(way);
      assertThat(words()).contains("Tragende Wörter", "So kam es zustande");
    }
  }

  @Test
  void copiesAreToldAndOpenedSetBySet() {
    say("Mehr Bäume am Platz 0");
    group();
    open();
    var copies =
        $(Details.class).all().stream()
            .filter(d -> d.getElement().getClassList().contains("alike"));
    var alike = copies.findFirst().orElseThrow();
    assertThat(alike.getSummaryText()).startsWith("Fast gleiche Beiträge:");
    assertThat(words()).doesNotContain("fast denselben Worten");
    alike.setOpened(true);
    assertThat(words()).contains("fast denselben Worten");
  }

  @Test
  void theSliderAsksForItsNumber() {
    open();
    var slider = $(GroupSlider.class).single();
    assertThat(slider.getElement().getTextRecursively()).contains("8 Gruppen");
    var input = slider.input();
    input.setProperty("value", "3");
    var settled = JsonNodeFactory.instance.objectNode();
    settled.put(JsonConstants.EVENT_DATA_PHASE, DebouncePhase.TRAILING.getIdentifier());
    fire(input, "input", settled);
    assertThat(input.getAttribute("aria-valuetext")).isEqualTo("3 Gruppen");
    click("Neu gruppieren");
    assertThat(analyses.newest(procedure.id()).orElseThrow().request().clusters()).hasValue(3);
  }

  @Test
  void withTooFewContributionsItSaysHowManyAreMissing() {
    var town = municipalities.list().getFirst().id();
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.AFTER));
    say("Eine Bank");
    open();
    assertThat(words()).contains("Noch zu wenige Beiträge", "mindestens 3", "Bisher sind es 1.");
    assertThat($(RunForm.class).all()).isEmpty();
  }

  @Test
  void anotherProcedureIsOneChoiceAway() {
    open();
    var town = municipalities.list().getFirst().id();
    var other = procedures.save(Fixtures.procedure(town, ModerationPolicy.AFTER));
    open();
    var choice = $(ProcedureSwitch.class).single();
    assertThat(choice.getValue().id()).isEqualTo(procedure.id());
    choice.go(procedures.get(other.id()));
    assertThat(((BoardView) getCurrentView()).contextTitle()).isEqualTo(other.name());
    assertThat($(ProcedureSwitch.class).single().getValue().id()).isEqualTo(other.id());
  }

  @Test
  void aForeignProcedureIsNotFound() {
    var elsewhere = municipalities.add(Fixtures.municipality());
    procedure = procedures.save(Fixtures.procedure(elsewhere.id(), ModerationPolicy.AFTER));
    open();
    assertThat(getCurrentView()).isNotInstanceOf(BoardView.class);
  }
}
