package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planrunde.dialogue.CommentDraft;
import org.planrunde.dialogue.Dialogue;
import org.planrunde.kernel.BrowserToken;
import org.planrunde.kernel.ContributionId;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.testing.Fixtures;
import org.planrunde.ui.BrowserTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Votes, comments and reports below a contribution, as a resident sees them. */
@Import(DialogueViewTest.OneBrowser.class)
class DialogueViewTest extends ResidentTest {
  @Autowired Dialogue dialogue;
  private Procedure procedure = Fixtures.procedure(MunicipalityId.random(), ModerationPolicy.AFTER);
  private ContributionId said = ContributionId.random();

  @BeforeEach
  void aContribution() {
    OneBrowser.token = BrowserToken.random();
    see(ModerationPolicy.AFTER, new Phase("Ideen", Instant.now().minusSeconds(60), null, true));
  }

  private void see(ModerationPolicy policy, Phase phase) {
    procedure = procedures.save(Fixtures.procedure(town(), policy, List.of(phase)));
    var open =
        procedures.save(
            procedure.with(
                p -> p.phases = List.of(Fixtures.procedure(town(), policy).phases().getFirst())));
    var receipt = contributions.submit(Fixtures.draft(open, "Bank am Weg", null));
    contributions.publish(receipt.id());
    procedures.save(procedure);
    said = receipt.id();
    openAnew(Addresses.contribution(procedure.slug(), receipt.code()));
  }

  private void again() {
    var code = contributions.findPublic(said).orElseThrow().code();
    openAnew(Addresses.contribution(procedure.slug(), code));
  }

  @Test
  void aVoteIsGivenAndTakenBack() {
    click("Stimme zu");
    assertThat(words()).contains("Ihre Stimme ist gezählt.");
    assertThat(pressed()).isEqualTo("true");
    again();
    assertThat(pressed()).isEqualTo("true");
    click("Stimme zu");
    assertThat(words()).contains("Ihre Stimme ist zurückgenommen.");
    assertThat(pressed()).isEqualTo("false");
  }

  @Test
  void aCommentIsSeenAtOnceAndAnswered() {
    write("Ihr Kommentar", "<b>Mit Lehne</b> bitte");
    assertThat(words())
        .contains("1 Kommentar", "<b>Mit Lehne</b> bitte", "Ihr Kommentar ist jetzt zu sehen");
    click("Antworten");
    write("Ihre Antwort", "Und mit Armstützen");
    assertThat(words()).contains("2 Kommentare", "Und mit Armstützen");
    assertThat(dialogue.listPublic(said, 9))
        .singleElement()
        .satisfies(c -> assertThat(c.answers()).hasSize(1));
  }

  /** Each text is asked about once, and the next one anew. */
  @Test
  void whatLooksPersonalIsAskedAboutOnce() {
    for (int sent = 0; sent < 2; sent++) {
      area("Ihr Kommentar").setValue("Fragen Sie unter 0171 392002" + sent);
      assertThat(words())
          .contains("Soll das wirklich jeder lesen können?", "machen Sie einfach weiter");
      send("Ihr Kommentar");
      assertThat(dialogue.countConversations(said)).isEqualTo(sent);
      send("Ihr Kommentar");
      assertThat(dialogue.countConversations(said)).isEqualTo(sent + 1);
      assertThat(words()).doesNotContain("Soll das wirklich jeder lesen können?");
    }
  }

  @Test
  void whatIsRefusedStaysInItsField() {
    write("Ihr Kommentar", "👍👍");
    assertThat(words()).contains("Bitte schreiben Sie einen kurzen Satz");
    assertThat(area("Ihr Kommentar").getValue()).isEqualTo("👍👍");
    assertThat(area("Ihr Kommentar").isInvalid()).isTrue();
  }

  @Test
  void theSixthCommentInAMinuteWaitsAndKeepsItsWords() {
    for (int i = 0; i < 5; i++) {
      write("Ihr Kommentar", "Bitte mit Lehne " + i);
    }
    write("Ihr Kommentar", "Bitte mit Lehne und Dach");
    assertThat(words()).contains("Bitte warten Sie eine Minute");
    assertThat(area("Ihr Kommentar").getValue()).isEqualTo("Bitte mit Lehne und Dach");
    assertThat(dialogue.countConversations(said)).isEqualTo(5);
  }

  @Test
  void aWaitingCommentIsShownToItsAuthorAlone() {
    see(ModerationPolicy.BEFORE, new Phase("Ideen", Instant.now().minusSeconds(60), null, true));
    write("Ihr Kommentar", "Bitte mit Lehne");
    assertThat(words())
        .contains("Bis dahin sehen nur Sie ihn", "Wartet auf Prüfung", "Bitte mit Lehne");
    again();
    assertThat(words()).contains("Wartet auf Prüfung", "Bitte mit Lehne");
    OneBrowser.token = BrowserToken.random();
    again();
    assertThat(words()).doesNotContain("Bitte mit Lehne").contains("Noch keine Kommentare");
  }

  @Test
  void anOwnCommentIsTakenBack() {
    write("Ihr Kommentar", "Bitte mit Lehne");
    click("Zurückziehen");
    assertThat(words()).contains("Das lässt sich nicht rückgängig machen");
    click("Kommentar löschen");
    assertThat(words()).contains("Ihr Kommentar ist gelöscht").doesNotContain("Bitte mit Lehne");
  }

  @Test
  void aReportNeedsAReasonAndHidesNothing() {
    var draft = new CommentDraft(UUID.randomUUID(), said, null, "Du Hammel", "");
    dialogue.say(draft, BrowserToken.random());
    again();
    click("Melden");
    click("Meldung absenden");
    assertThat(words()).contains("Bitte wählen Sie einen Grund.", "Du Hammel");
  }

  @Test
  void inAClosedPhaseItSaysSo() {
    see(
        ModerationPolicy.AFTER,
        new Phase("Abwägung", Instant.now().minusSeconds(60), null, false, false, false));
    assertThat(words())
        .contains("0 Stimmen dafür. Abstimmen ist zurzeit nicht möglich.")
        .contains("Kommentare sind in dieser Phase nicht möglich.");
  }

  @Test
  void theListShowsCountsAndSortsByThem() {
    contributions.submit(Fixtures.draft(procedure, "Mehr Linden", null));
    write("Ihr Kommentar", "Bitte mit Lehne");
    openAnew(Addresses.procedure(procedure.slug()));
    UI.getCurrent()
        .navigate(
            Addresses.procedure(procedure.slug()),
            QueryParameters.fromString("folge=most-discussed"));
    assertThat(words()).contains("1 Kommentare").containsSubsequence("Bank am Weg", "Mehr Linden");
  }

  private String pressed() {
    return button("Stimme zu").getElement().getAttribute("aria-pressed");
  }

  private Button button(String text) {
    return $(Button.class).withText(text).first();
  }

  private TextArea area(String label) {
    return $(TextArea.class).withPropertyValue(TextArea::getLabel, label).first();
  }

  private void write(String label, String text) {
    var area = area(label);
    area.setValue(text);
    assertThat($(TextField.class).all()).isNotEmpty();
    send(label);
  }

  private void send(String label) {
    var form = area(label).getParent().orElseThrow();
    var send =
        all(form.getElement())
            .flatMap(e -> e.getComponent().stream())
            .filter(Button.class::isInstance)
            .map(Button.class::cast)
            .filter(b -> b.getText().equals("Absenden"))
            .findFirst()
            .orElseThrow();
    test(send).click();
  }

  /** A browser that keeps one token, which tests may exchange. */
  @TestConfiguration
  static class OneBrowser {
    static BrowserToken token = BrowserToken.random();

    @Bean
    @Primary
    BrowserTokens oneBrowser() {
      return new BrowserTokens() {
        @Override
        public void find(Consumer<Optional<BrowserToken>> then) {
          then.accept(Optional.of(token));
        }

        @Override
        public void obtain(Consumer<BrowserToken> then) {
          then.accept(token);
        }
      };
    }
  }
}
