package org.planrunde.portal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.planrunde.contribution.Draft;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Places;

/** Photos and a name, if they like, and the consent to publish. */
final class SendPart extends Section implements FormPart {
  private final PhotoPart photos;
  private final TextField nickname = new TextField();
  private final Checkbox consent = new Checkbox();
  private final Problems consentProblem = new Problems();

  SendPart(Procedure procedure, DraftState state, PhotoPart photos) {
    this.photos = photos;
    addClassName("s3");
    nickname.setLabel(getTranslation("portal.form.name"));
    nickname.setHelperText(getTranslation("portal.form.name.hint"));
    nickname.setMaxLength(Draft.MAX_NICKNAME);
    nickname.setAutocomplete(Autocomplete.OFF);
    nickname.setValue(state.nickname);
    nickname.getElement().setAttribute("data-field", "nickname");
    nickname.setValueChangeMode(ValueChangeMode.LAZY);
    nickname.addValueChangeListener(event -> {
      state.nickname = event.getValue();
      state.changed();
    });
    consent.setLabel(getTranslation("portal.form.consent"));
    consent.setValue(state.consent);
    consent.addValueChangeListener(event -> {
      state.consent = event.getValue();
      consentProblem.show("");
    });
    var policy =
        switch (procedure.moderation()) {
          case BEFORE -> "portal.form.checked.before";
          case FIRST_ONLY -> "portal.form.checked.first";
          case AFTER -> "portal.form.checked.after";
        };
    add(
        FormPanel.heading(3, getTranslation("portal.form.send.title")),
        photos,
        nickname,
        Parts.span("sm muted", getTranslation(policy)),
        consent,
        consentProblem,
        Parts.link(Places.PRIVACY, getTranslation("portal.form.privacy"), "sm"));
  }

  @Override
  public void lead(FormField field) {
    switch (field) {
      case PHOTOS -> photos.lead();
      case NICKNAME -> nickname.focus();
      default -> consent.focus();
    }
  }

  @Override
  public void problem(FormField field, String sentence) {
    switch (field) {
      case PHOTOS -> photos.problem(sentence);
      case NICKNAME -> {
        nickname.setErrorMessage(sentence);
        nickname.setInvalid(!sentence.isEmpty());
      }
      default -> consentProblem.show(sentence);
    }
  }
}
