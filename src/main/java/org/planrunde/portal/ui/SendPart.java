package org.planrunde.portal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.planrunde.contribution.Draft;
import org.planrunde.procedure.ModerationPolicy;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Places;

/** Who, if they like, and the consent to publish. */
final class SendPart extends Section {
  private final TextField nickname = new TextField();
  private final Checkbox consent = new Checkbox();
  private final Problems consentProblem = new Problems();

  SendPart(Procedure procedure, DraftState state) {
    addClassName("s3");
    nickname.setLabel(getTranslation("portal.form.name"));
    nickname.setHelperText(getTranslation("portal.form.name.hint"));
    nickname.setMaxLength(Draft.MAX_NICKNAME);
    nickname.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
    nickname.setValue(state.nickname);
    nickname.setValueChangeMode(ValueChangeMode.LAZY);
    nickname.addValueChangeListener(event -> state.nickname = event.getValue());
    consent.setLabel(getTranslation("portal.form.consent"));
    consent.setValue(state.consent);
    consent.addValueChangeListener(event -> {
      state.consent = event.getValue();
      consentProblem.show("");
    });
    var policy =
        procedure.moderation() == ModerationPolicy.BEFORE
            ? "portal.form.checked.before"
            : "portal.form.checked.after";
    add(
        FormPanel.heading(3, getTranslation("portal.form.send.title")),
        nickname,
        Parts.span("sm muted", getTranslation(policy)),
        consent,
        consentProblem,
        Parts.link(Places.PRIVACY, getTranslation("portal.form.privacy"), "sm"));
  }

  /** Puts the focus into a field. */
  void lead(String field) {
    if (field.equals("nickname")) {
      nickname.focus();
    } else {
      consent.focus();
    }
  }

  /** Shows what is wrong with a field; empty if all is well. */
  void problem(String field, String sentence) {
    if (field.equals("nickname")) {
      nickname.setErrorMessage(sentence);
      nickname.setInvalid(!sentence.isEmpty());
    } else {
      consentProblem.show(sentence);
    }
  }
}
