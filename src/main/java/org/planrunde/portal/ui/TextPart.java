package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.NumberFormat;
import java.util.Set;
import java.util.stream.Stream;
import org.planrunde.contribution.Draft;
import org.planrunde.portal.ui.hint.PersonalHint;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Chips;

/** What: title, text, category and type. */
final class TextPart extends Section implements FormPart {
  private final DraftState state;
  private final TextField title = new TextField();
  private final TextArea text = new TextArea();
  private final Span count = new Span();
  private final PersonalHint personal;
  private final Chips<String> categories;
  private final Chips<String> types;
  private final Problems categoryProblem = new Problems();
  private final Problems typeProblem = new Problems();

  TextPart(Procedure procedure, DraftState state, SimilarCard similar) {
    this.state = state;
    personal = new PersonalHint(() -> Stream.of(state.title, state.text, state.placeWords));
    addClassName("s2");
    title.setLabel(getTranslation("portal.form.title"));
    title.setRequiredIndicatorVisible(true);
    title.setMaxLength(Draft.MAX_TITLE);
    title.setValue(state.title);
    title.getElement().setAttribute("data-field", "title");
    title.setValueChangeMode(ValueChangeMode.LAZY);
    title.addValueChangeListener(event -> {
      state.title = event.getValue();
      state.changed();
      personal.look();
    });
    text.setLabel(getTranslation("portal.form.text"));
    text.addClassName("voice");
    text.setMinHeight("7.5rem");
    text.setValue(state.text);
    text.getElement().setAttribute("data-field", "text");
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(event -> {
      state.text = event.getValue();
      state.changed();
      personal.look();
      countCharacters();
    });
    countCharacters();
    categories = categories(procedure);
    types = types(procedure);
    add(
        FormPanel.heading(2, getTranslation("portal.form.what")),
        title,
        text,
        Parts.div("count", count),
        personal,
        similar);
    if (!procedure.categories().isEmpty()) {
      add(label("portal.form.category"), categories, categoryProblem);
    }
    if (!procedure.types().isEmpty()) {
      add(label("portal.form.type"), types, typeProblem);
    }
  }

  /** True if the words hold something personal that was not asked about yet; leads there. */
  boolean ask() {
    if (!personal.ask()) {
      return false;
    }
    text.focus();
    personal.scrollIntoView();
    return true;
  }

  private Span label(String key) {
    return Parts.span("lab", getTranslation(key));
  }

  private void countCharacters() {
    var format = NumberFormat.getIntegerInstance(Dates.localeOf(this));
    var length = state.text.codePointCount(0, state.text.length());
    count.setText(
        getTranslation(
            "portal.form.characters", format.format(length), format.format(Draft.MAX_TEXT)));
  }

  private Chips<String> categories(Procedure procedure) {
    var chips = Chips.<String>single(getTranslation("portal.form.category"));
    procedure.categories().forEach(c -> chips.add(c.key(), Looks.shape(c, 24), c.label()));
    if (procedure.categories().size() == 1) {
      state.category = procedure.categories().getFirst().key();
    }
    if (procedure.category(state.category).isEmpty()) {
      state.category = null;
    }
    if (state.category != null) {
      chips.select(Set.of(state.category));
    }
    chips.addSelectionListener(keys ->
        keys.forEach(key -> {
          state.category = key;
          state.changed();
          categoryProblem.show("");
        }));
    return chips;
  }

  private Chips<String> types(Procedure procedure) {
    var chips = Chips.<String>single(getTranslation("portal.form.type"));
    procedure.types().forEach(t -> chips.add(t.key(), t.label()));
    if (procedure.types().size() == 1) {
      state.type = procedure.types().getFirst().key();
    }
    if (procedure.type(state.type).isEmpty()) {
      state.type = null;
    }
    if (state.type != null) {
      chips.select(Set.of(state.type));
    }
    chips.addSelectionListener(keys ->
        keys.forEach(key -> {
          state.type = key;
          state.changed();
          typeProblem.show("");
        }));
    return chips;
  }

  @Override
  public void lead(FormField field) {
    switch (field) {
      case TITLE -> title.focus();
      case TEXT -> text.focus();
      case CATEGORY -> Parts.focusFirstInput(categories);
      default -> Parts.focusFirstInput(types);
    }
  }

  @Override
  public void problem(FormField field, String sentence) {
    switch (field) {
      case TITLE -> {
        title.setErrorMessage(sentence);
        title.setInvalid(!sentence.isEmpty());
      }
      case TEXT -> {
        text.setErrorMessage(sentence);
        text.setInvalid(!sentence.isEmpty());
      }
      case CATEGORY -> categoryProblem.show(sentence);
      default -> typeProblem.show(sentence);
    }
  }
}
