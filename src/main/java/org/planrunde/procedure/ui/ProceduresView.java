package org.planrunde.procedure.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.planrunde.identity.Role;
import org.planrunde.kernel.PlainText;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.ProcedureText;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.Problems;
import org.planrunde.ui.SectionNav;
import org.planrunde.ui.StaffLayout;
import org.planrunde.ui.Tag;

/** All procedures of the municipality, and a new one by its name. */
@Route(value = ProceduresView.PATH, layout = StaffLayout.class)
@Menu(title = "procedure.title", order = 90)
@RolesAllowed(Role.ADMINISTERS)
final class ProceduresView extends Div implements HasDynamicTitle {
  static final String PATH = Places.ADMINISTRATION;

  private final SetupContext context;
  private final PageTitles titles;
  private final Problems problems = new Problems();
  private final TextField name =
      problems.at("name", new TextField(getTranslation("procedure.new.name")));

  ProceduresView(SetupContext context, PageTitles titles) {
    this.context = context;
    this.titles = titles;
    addClassNames("page", "wide", "desk-page");
    add(new SectionNav(PATH, PATH), new H1(getTranslation("procedure.title")), fresh());
    var procedures = context.procedures().list(context.staff(), Role.ADMINISTRATOR);
    if (procedures.isEmpty()) {
      add(new Paragraph(getTranslation("procedure.empty")));
      return;
    }
    var list = new UnorderedList();
    list.addClassName("register");
    procedures.forEach(p -> list.add(row(p)));
    add(list);
  }

  private Div fresh() {
    name.setMaxLength(ProcedureText.MAX_NAME);
    name.setHelperText(getTranslation("procedure.new.help"));
    name.setWidthFull();
    var go =
        ActionButton.primary(getTranslation("procedure.new")).icon("plus").onClick(this::create);
    go.addClickShortcut(Key.ENTER).listenOn(name);
    var line = new Div(name, go);
    line.addClassName("new-procedure");
    var fresh = new Div(problems, line);
    fresh.addClassName("new-box");
    return fresh;
  }

  private void create() {
    var fresh =
        NewProcedure.named(
            context.staff().municipality(),
            PlainText.tidy(name.getValue()),
            slug -> context.procedures().findBySlug(slug).isPresent(),
            key -> getTranslation(key));
    if (problems.guard(() -> context.procedures().save(context.staff(), fresh))) {
      getUI().ifPresent(ui -> ui.navigate(Step.BASICS.route(fresh.slug())));
    }
  }

  private ListItem row(Procedure p) {
    var title = new H2(new Anchor(Step.BASICS.route(p.slug()), p.name()));
    var phase = context.procedures().now();
    var state = p.state(phase).name().toLowerCase(Locale.ROOT);
    var facts = new Span(getTranslation("procedure.state." + state) + " · /" + p.slug());
    facts.addClassName("muted");
    var words = new Div(title, facts);
    words.addClassName("grow");
    var tag =
        p.published()
            ? new Tag(Tag.Kind.OK, getTranslation("procedure.is-public"))
            : new Tag(Tag.Kind.PLAIN, "lock", getTranslation("procedure.is-draft"));
    var item = new ListItem(words, tag);
    item.addClassName("register-row");
    return item;
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("procedure.title"));
  }
}
