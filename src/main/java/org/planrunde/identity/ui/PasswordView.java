package org.planrunde.identity.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.planrunde.identity.Accounts;
import org.planrunde.kernel.Problem;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.Problems;
import org.planrunde.ui.StaffLayout;

/** Changes the own password; the first stop of everybody with a one-time password. */
@Route(value = Places.PASSWORD, layout = StaffLayout.class)
@PermitAll
final class PasswordView extends Div implements HasDynamicTitle {
  private final Accounts accounts;
  private final PageTitles titles;
  private final Problems problems = new Problems();
  private final PasswordField old = field("old", "identity.password.old", "current-password");
  private final PasswordField fresh = field("fresh", "identity.password.fresh", "new-password");
  private final PasswordField again = field("again", "identity.password.again", "new-password");

  PasswordView(Accounts accounts, PageTitles titles) {
    this.accounts = accounts;
    this.titles = titles;
    addClassNames("page", "login");
    fresh.setHelperText(getTranslation("identity.password.rule", Accounts.MIN_PASSWORD));
    add(new H1(getTranslation("identity.password.title")));
    if (accounts.mustChangePassword(accounts.getCurrent())) {
      add(new Note(Note.Kind.INFO, getTranslation("identity.password.one-time")));
    } else {
      add(new Paragraph(getTranslation("identity.password.lead")));
    }
    var save = ActionButton.primary(getTranslation("identity.password.save")).big();
    save.onClick(this::save).addClickShortcut(Key.ENTER);
    add(problems, old, fresh, again, save);
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
      getUI().ifPresent(ui -> ui.navigate(Places.DESK));
    }
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("identity.password.title"));
  }
}
