package org.planrunde.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.contribution.Channel;
import org.planrunde.contribution.Contributions;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.Receipt;
import org.planrunde.contribution.Receipts;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.moderation.Answer;
import org.planrunde.moderation.Answers;
import org.planrunde.moderation.Decision;
import org.planrunde.moderation.LogEntry;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.ProcessingStatus;
import org.planrunde.moderation.Subject;
import org.planrunde.moderation.WithholdReason;
import org.planrunde.moderation.Wording;
import org.planrunde.moderation.Wordings;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.testing.Fixtures;
import org.planrunde.testing.SignIn;
import org.planrunde.ui.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.context.SecurityContextHolder;

/** Filters, redaction, answers and texts as a moderator uses them. */
@SpringBootTest
@ViewPackages(packages = "org.planrunde")
class DeskViewsTest extends SpringBrowserlessTest {
  @Autowired Accounts accounts;
  @Autowired Municipalities municipalities;
  @Autowired Procedures procedures;
  @Autowired Contributions contributions;
  @Autowired Receipts receipts;
  @Autowired Moderation moderation;
  @Autowired Answers answers;
  @Autowired Wordings wordings;
  @Autowired AuthenticationProvider login;
  private Procedure procedure;
  private Staff staff;

  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    if (municipalities.list().isEmpty()) {
      municipalities.add(Fixtures.municipality());
    }
    var town = municipalities.list().getFirst().id();
    procedure = procedures.save(Fixtures.procedure(town, ModerationPolicy.BEFORE));
    staff = SignIn.as(accounts, login, town, false, Role.MODERATOR);
    super.initVaadinEnvironment();
    UI.getCurrent().setLocale(Locale.GERMAN);
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  private Receipt submit(String title, String text) {
    var before = moderation.countOpen(procedure.id());
    var receipt =
        contributions.submit(
            new Draft(
                UUID.randomUUID(),
                procedure.id(),
                "verkehr",
                "idee",
                title,
                text,
                "",
                null,
                "",
                true,
                Channel.ONLINE));
    await().until(() -> moderation.countOpen(procedure.id()) > before);
    return receipt;
  }

  private Receipt published(String title) {
    var receipt = submit(title, "Bitte bald.");
    moderation.publish(staff, procedure.id(), List.of(Subject.of(receipt.id())));
    return receipt;
  }

  private void open(String path) {
    UI.getCurrent().navigate(path);
  }

  private void press(String key) {
    var keys = $(Keys.class).single();
    ComponentUtil.fireEvent(keys, new Keys.KeyPressed(keys, true, key));
  }

  private void click(String text) {
    test($(Button.class).withText(text).first()).click();
  }

  private String words() {
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  @Test
  void theSuggestedPartsAreTakenOutAndTheRestIsPublished() {
    var receipt = submit("Bank", "Anrufen unter 0171 3920025 bitte");
    await().until(() -> !moderation.queue(staff, procedure.id(), 9).getFirst().flags().isEmpty());
    open("moderation/" + procedure.slug());
    assertThat(words())
        .contains("Enthält vermutlich: Telefonnummer.", "Anrufen unter […] bitte", "Mit Hinweis");
    press("g");
    assertThat(words()).contains("Was soll verschwinden?", "1 Stelle wird zu […]");
    click("Geschwärzt veröffentlichen");
    assertThat(contributions.findPublic(receipt.id()))
        .hasValueSatisfying(c -> assertThat(c.text()).isEqualTo("Anrufen unter […] bitte"));
    assertThat(moderation.log(staff, procedure.id(), 9))
        .extracting(LogEntry::decision)
        .containsExactly(Decision.PUBLISHED, Decision.REDACTED);
  }

  @Test
  void wordsAreMarkedOneByOneAndBySearching() {
    var receipt = submit("Laut", "Der Nachbar Zwirbel singt, ja Zwirbel!");
    open("moderation/" + procedure.slug());
    press("g");
    click("Nur schwärzen");
    assertThat(words()).contains("Bitte wählen Sie mindestens ein Wort.");
    test($(TextField.class).withCaption("Wörter suchen").single()).setValue("zwirbel");
    click("Markieren");
    assertThat(words()).contains("2 Stellen werden zu […]");
    test($(NativeButton.class).withText("Nachbar").single()).click();
    assertThat(words()).contains("2 Stellen werden zu […]");
    click("Nur schwärzen");
    assertThat(receipts.find(receipt.secret()))
        .hasValueSatisfying(c -> assertThat(c.text()).isEqualTo("Der […] singt, ja […]!"));
    assertThat(words()).contains("Vor der Schwärzung");
    assertThat(moderation.countOpen(procedure.id())).isEqualTo(1);
  }

  private String queue() {
    return $(QueueList.class).single().getElement().getTextRecursively();
  }

  @Test
  void aNarrowedQueueSaysSoAndWhatIsPublicCanBeWithheld() {
    published("Öffentlich eins");
    submit("Wartet", "noch");
    open("moderation/" + procedure.slug());
    assertThat(queue()).contains("Wartet").doesNotContain("Öffentlich eins");
    click("Mehr Filter");
    @SuppressWarnings("unchecked")
    Select<String> state = $(Select.class).withCaption("Stand").single();
    state.setValue("PUBLISHED");
    assertThat(queue()).contains("Öffentlich eins").doesNotContain("Wartet");
    press("a");
    assertThat(words()).contains("1 Beitrag ausgewählt");
    press("v");
    assertThat(words()).contains("1 übersprungen: war schon so.");
  }

  @Test
  void theOwnWordingIsOfferedAndKept() {
    open("moderation/" + procedure.slug() + "/texte");
    assertThat(words()).contains("Gründe, wie Betroffene sie lesen", "Wortliste");
    var areas = $(TextArea.class).all();
    assertThat(areas.getFirst().getValue()).startsWith("Ihr Beitrag setzt Menschen herab.");
    areas.getFirst().setValue("Bleiben Sie freundlich.");
    test($(Button.class).withText("Speichern").all().getFirst()).click();
    assertThat(words()).contains("Gespeichert. Fassung");
    assertThat(wordings.find(procedure.municipality(), WithholdReason.INSULT))
        .map(Wording::body)
        .contains("Bleiben Sie freundlich.");
    test($(Button.class).withText("Entfernen").all().getFirst()).click();
    assertThat(wordings.find(procedure.municipality(), WithholdReason.INSULT)).isEmpty();
  }

  @Test
  void manyAreAnsweredFromOneForm() {
    published("Eins");
    published("Zwei");
    open("antworten/" + procedure.slug());
    assertThat(words()).contains("2 Beiträge", "Noch keine Antwort.", "1 Beitrag wird geändert.");
    click("1 Beitrag ändern");
    assertThat(words()).contains("Hier fehlt noch etwas.");
    @SuppressWarnings("unchecked")
    RadioButtonGroup<AnswerModel.Scope> scope = $(RadioButtonGroup.class).single();
    scope.setValue(AnswerModel.Scope.FILTERED);
    $(TextArea.class).single().setValue("Kommt im Mai.");
    assertThat(words()).contains("2 Beiträge werden geändert.");
    click("2 Beiträge ändern");
    assertThat(words()).contains("2 Beiträge sind geändert.", "Kommt im Mai.", "Beantwortet");
    assertThat(answers.list(staff, procedure.id()).values())
        .extracting(Answer::status)
        .containsExactly(ProcessingStatus.ANSWERED, ProcessingStatus.ANSWERED);
  }
}
