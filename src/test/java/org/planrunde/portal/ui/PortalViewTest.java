package org.planrunde.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Phase;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.testing.Fixtures;
import org.planrunde.ui.SearchField;

/** The town's procedures and what narrows them. */
class PortalViewTest extends ResidentTest {
  private Procedure named(String name, String topic, String result, Phase phase) {
    return procedures.save(
        with(
            Fixtures.procedure(town(), ModerationPolicy.AFTER, List.of(phase)),
            new ProcedureText(name, "", "", "", topic, "", "", result)));
  }

  private void three() {
    var now = Instant.now();
    var day = Duration.ofDays(1);
    named("Platz am Teich", "Verkehr", "", new Phase("Ideen", now.minus(day), null, true));
    named(
        "Neuer Schulhof",
        "Schule",
        "",
        new Phase("Ideen", now.plus(day.multipliedBy(30)), null, true));
    named(
        "Alter Hafen",
        "Verkehr",
        "Der Hafen bleibt.",
        new Phase("Ideen", now.minus(day.multipliedBy(9)), now.minus(day), true));
  }

  @Test
  void itListsWhatRunsWhatComesAndWhatIsDone() {
    three();
    // Other tests leave procedures behind, and the list comes page by page.
    openAnew("");
    $(SearchField.class).first().setValue("Teich");
    assertThat(words()).contains("Platz am Teich", "Läuft");
    $(SearchField.class).first().setValue("Schulhof");
    assertThat(words()).contains("Neuer Schulhof", "Startet am");
    $(SearchField.class).first().setValue("Hafen");
    assertThat(words()).contains("Alter Hafen", "Ergebnis liegt vor");
  }

  @SuppressWarnings("unchecked")
  private Select<String> choice(String label) {
    return $(Select.class).withCondition(s -> label.equals(s.getLabel())).single();
  }

  @Test
  void searchTopicAndStateNarrowTheList() {
    three();
    openAnew("");
    $(SearchField.class).first().setValue("schulHOF");
    assertThat(words()).contains("Neuer Schulhof").doesNotContain("Alter Hafen");
    $(SearchField.class).first().setValue("");
    click("Filtern");
    choice("Thema").setValue("Verkehr");
    assertThat(words()).contains("Platz am Teich", "Alter Hafen").doesNotContain("Neuer Schulhof");
    choose("Beendet");
    assertThat(words()).contains("Alter Hafen").doesNotContain("Platz am Teich");
    $(SearchField.class).first().setValue("gibt es nicht");
    assertThat(words()).contains("Dazu gibt es nichts").doesNotContain("Alter Hafen");
  }
}
