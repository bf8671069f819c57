package org.planrunde.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.planrunde.identity.Accounts;
import org.planrunde.kernel.Problem;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Problems;
import org.planrunde.ui.RevealWords;

/** Changes the own password. */
final class PasswordPanel extends Section {
  private final Accounts accounts;
  private final Runnable saved;
  private final Problems problems = new Problems();
  private final PasswordField old = field("old", "identity.password.old", "current-password");
  private final PasswordField fresh = field("fresh", "identity.password.fresh", "new-password");
  private final PasswordField again = field("again", "identity.password.again", "new-password");

  PasswordPanel(Accounts accounts, boolean oneTime, Runnable saved) {
    this.accounts = accounts;
    this.saved = saved;
    fresh.setHelperText(getTranslation("identity.password.rule", Accounts.MIN_PASSWORD));
    var save = ActionButton.primary(getTranslation("identity.password.save")).big();
    save.onClick(this::save).addClickShortcut(Key.ENTER).listenOn(this);
    add(
        new H2(getTranslation("identity.password.title")),
        oneTime
            ? new Note(Note.Kind.INFO, getTranslation("identity.password.one-time"))
            : new Paragraph(getTranslation("identity.password.lead")),
        problems,
        old,
        fresh,
        again,
        new RevealWords(),
        save);
  }

  private PasswordField field(String name, String key, String purpose) {
    var field = new PasswordField(getTranslation(key));
    field.getElement().setAttribute("autocomplete", purpose);
    field.setWidthFull();
    return problems.at(name, field);
  }

  private void save() {
    if (!fresh.getValue().equals(again.getValue())) {
      problems.show(List.of(Problem.of("again", "identity.password.differ")));
      return;
    }
    var staff = accounts.getCurrent();
    if (problems.guard(() -> accounts.changePassword(staff, old.getValue(), fresh.getValue()))) {
      saved.run();
    }
  }
}
