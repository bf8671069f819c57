package org.planrunde.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.identity.Municipality;
import org.planrunde.identity.MunicipalityEdit;
import org.planrunde.identity.MunicipalityTexts;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/** Name, colour, host and texts; saved together. */
final class TownForm extends Div {
  private final Municipalities municipalities;
  private final Accounts accounts;
  private final Runnable saved;
  private final Problems problems = new Problems();
  private final Span state = new Span();
  private final TextField name;
  private final TextField shortName;
  private final AccentField accent;
  private final TextField host;
  private final TextArea imprint;
  private final TextArea privacyContact;
  private final TextArea privacyNotice;
  private final TextArea accessibilityContact;

  TownForm(
      Municipalities municipalities,
      Accounts accounts,
      Municipality town,
      TownPreview preview,
      Runnable saved) {
    this.municipalities = municipalities;
    this.accounts = accounts;
    this.saved = saved;
    var texts = municipalities.texts(town.id());
    addClassName("town-form");
    name = field("name", town.name(), Municipality.MAX_NAME);
    shortName = field("shortName", town.shortName(), Municipality.MAX_SHORT_NAME);
    shortName.setHelperText(getTranslation("identity.town.shortName.help"));
    accent = new AccentField(town.accent(), preview::accent);
    problems.at("accent", accent.field());
    name.setValueChangeMode(ValueChangeMode.LAZY);
    name.addValueChangeListener(e -> preview.name(e.getValue()));
    host = field("host", Objects.requireNonNullElse(town.host(), ""), 253);
    host.setHelperText(getTranslation("identity.town.host.help"));
    imprint = area("imprint", texts.imprint(), MunicipalityTexts.MAX_IMPRINT);
    privacyContact = area("privacyContact", texts.privacyContact(), MunicipalityTexts.MAX_CONTACT);
    privacyNotice = area("privacyNotice", texts.privacyNotice(), MunicipalityTexts.MAX_NOTICE);
    privacyNotice.setHelperText(getTranslation("identity.town.privacyNotice.help"));
    accessibilityContact =
        area("accessibilityContact", texts.accessibilityContact(), MunicipalityTexts.MAX_CONTACT);
    state.addClassNames("sm", "muted");
    state.getElement().setAttribute("role", "status");
    var row =
        new Div(
            ActionButton.primary(getTranslation("identity.town.save")).onClick(this::save), state);
    row.addClassName("row");
    add(
        problems,
        name,
        shortName,
        accent,
        host,
        new H2(getTranslation("identity.town.texts")),
        imprint,
        privacyContact,
        privacyNotice,
        accessibilityContact,
        row);
  }

  private TextField field(String key, String value, int longest) {
    var field = new TextField(getTranslation("identity.town." + key));
    field.setMaxLength(longest);
    field.setValue(value);
    field.setWidthFull();
    return problems.at(key, field);
  }

  private TextArea area(String key, String value, int longest) {
    var area = new TextArea(getTranslation("identity.town." + key));
    area.setMaxLength(longest);
    area.setValue(value);
    area.setWidthFull();
    return problems.at(key, area);
  }

  private void save() {
    var edit =
        new MunicipalityEdit(
            name.getValue(),
            shortName.getValue(),
            accent.value(),
            host.getValue(),
            new MunicipalityTexts(
                imprint.getValue(),
                privacyContact.getValue(),
                privacyNotice.getValue(),
                accessibilityContact.getValue()));
    var fine = problems.guard(() -> municipalities.save(accounts.getCurrent(), edit));
    state.setText(fine ? getTranslation("identity.town.saved") : "");
    if (fine) {
      saved.run();
    } else {
      problems.scrollIntoView();
    }
  }
}
