package org.planrunde.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Role;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;
import org.planrunde.ui.SectionNav;
import org.planrunde.ui.StaffLayout;

/** How the municipality presents itself: name, colour, logo, texts, own host. */
@Route(value = MunicipalityView.PATH, layout = StaffLayout.class)
@Menu(title = "identity.town", order = 92)
@RolesAllowed(Role.ADMINISTERS)
final class MunicipalityView extends Div implements HasDynamicTitle {
  static final String PATH = Places.ADMINISTRATION + "/kommune";

  private final PageTitles titles;

  MunicipalityView(Municipalities municipalities, Accounts accounts, PageTitles titles) {
    this.titles = titles;
    addClassNames("page", "wide", "desk-page");
    var town = municipalities.get(accounts.getCurrent().municipality());
    var preview = new TownPreview(town);
    var form = new TownForm(municipalities, accounts, town, preview, this::repaint);
    var logo =
        new LogoPart(
            municipalities,
            accounts,
            () -> {
              preview.crest(municipalities.get(town.id()).crest());
              repaint();
            });
    logo.show(municipalities.findLogo(town.slug()).isPresent());
    var columns = new Div(new Div(form, logo), preview);
    columns.addClassName("town");
    add(
        new SectionNav(Places.ADMINISTRATION, PATH),
        new H1(getTranslation("identity.town.title")),
        new Paragraph(getTranslation("identity.town.lead")),
        columns);
  }

  /** The bar has the name and the colour, too. */
  private void repaint() {
    var layout = findAncestor(StaffLayout.class);
    if (layout != null) {
      layout.repaint();
    }
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("identity.town.title"));
  }
}
