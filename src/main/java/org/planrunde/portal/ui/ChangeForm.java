package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.Contribution;
import org.planrunde.contribution.ContributionChange;
import org.planrunde.contribution.Draft;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.contribution.Photo;
import org.planrunde.kernel.Problem;
import org.planrunde.kernel.RefusedException;
import org.planrunde.portal.ui.hint.PersonalHint;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Chips;
import org.planrunde.ui.Problems;

/**
 * Other words or another place for a contribution that waits; what is refused stays in its fields.
 */
final class ChangeForm extends Div {
  private final ReceiptDoors doors;
  private final String receipt;
  private final Consumer<Contribution> done;
  private final Problems problems = new Problems();
  private final TextField title = problems.at("title", new TextField());
  private final TextArea text = problems.at("text", new TextArea());
  private final TextField nickname = problems.at("nickname", new TextField());
  private final Chips<String> categories = Chips.single(getTranslation("portal.form.category"));
  private final Chips<String> types = Chips.single(getTranslation("portal.form.type"));
  private final List<TextField> descriptions = new ArrayList<>();
  private final ChangePlace place;
  private final PersonalHint personal;
  private final ActionButton save =
      ActionButton.primary(getTranslation("portal.receipt.change.save")).icon("check");

  ChangeForm(
      ReceiptDoors doors,
      Procedure procedure,
      String receipt,
      Contribution said,
      Consumer<Contribution> done,
      Runnable cancel) {
    this.doors = doors;
    this.receipt = receipt;
    this.done = done;
    addClassName("receipt-change");
    title.setLabel(getTranslation("portal.form.title"));
    title.setMaxLength(Draft.MAX_TITLE);
    title.setRequiredIndicatorVisible(true);
    title.setValue(said.title());
    text.setLabel(getTranslation("portal.form.text"));
    text.setHelperText(getTranslation("portal.receipt.change.most", Draft.MAX_TEXT));
    text.setMinHeight("9rem");
    text.addClassName("voice");
    text.setValue(said.text());
    place = new ChangePlace(doors, procedure, said, this::save, save::focus);
    personal =
        new PersonalHint(() -> Stream.of(title.getValue(), text.getValue(), place.placeWords()));
    // What was sent already was asked about then.
    personal.ask();
    lookAt(title);
    lookAt(text);
    field(nickname, "portal.form.name", Draft.MAX_NICKNAME, said.nickname());
    procedure.categories().forEach(c -> categories.add(c.key(), Looks.shape(c, 24), c.label()));
    procedure.types().forEach(t -> types.add(t.key(), t.label()));
    choose(categories, said.category());
    choose(types, said.type());
    var heading = new H2(getTranslation("portal.receipt.change.title"));
    add(heading, Parts.span("sm muted", getTranslation("portal.receipt.change.lead")), problems);
    add(title, text, personal);
    choice("portal.form.category", categories, procedure.categories().size());
    choice("portal.form.type", types, procedure.types().size());
    add(place);
    doors.photos().list(said.id()).forEach(photo -> add(description(photo)));
    add(nickname, buttons(cancel));
    title.focus();
  }

  private <F extends TextFieldBase<F, String>> void lookAt(F field) {
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(event -> personal.look());
  }

  private void field(TextField field, String label, int most, @Nullable String value) {
    field.setLabel(getTranslation(label));
    field.setMaxLength(most);
    field.setAutocomplete(Autocomplete.OFF);
    field.setValue(value == null ? "" : value);
  }

  private static void choose(Chips<String> chips, @Nullable String key) {
    if (key != null) {
      chips.select(Set.of(key));
    }
  }

  private void choice(String label, Component chips, int size) {
    if (size > 0) {
      add(Parts.span("lab", getTranslation(label)), chips);
    }
  }

  private TextField description(Photo photo) {
    var field = new TextField();
    field(field, "portal.photo.alt", DraftPhoto.MAX_ALT, photo.alt());
    field.setLabel(getTranslation("portal.photo.alt", photo.position()));
    descriptions.add(field);
    return field;
  }

  private Div buttons(Runnable cancel) {
    return Parts.div(
        "row wrap",
        save.onClick(this::save),
        ActionButton.secondary(getTranslation("portal.receipt.change.cancel")).onClick(cancel));
  }

  private void save() {
    show(List.of());
    var missing = place.missing();
    if (missing.isPresent()) {
      show(List.of(missing.get()));
    } else if (personal.ask()) {
      text.focus();
      personal.scrollIntoView();
    } else {
      change();
    }
  }

  private void change() {
    try {
      if (!doors.limit().tryAgain()) {
        throw new RefusedException(Problem.of("limit", "portal.receipt.slow"));
      }
      doors.receipts().change(receipt, typed()).ifPresent(done);
    } catch (RefusedException refused) {
      show(refused.problems());
    }
  }

  private void show(List<Problem> wrong) {
    problems.show(wrong);
    place.show(wrong);
    if (!wrong.isEmpty()) {
      problems.scrollIntoView();
    }
  }

  private ContributionChange typed() {
    return new ContributionChange(
        title.getValue(),
        text.getValue(),
        nickname.getValue(),
        categories.selected().stream().findFirst().orElse(null),
        types.selected().stream().findFirst().orElse(null),
        place.place(),
        place.placeWords(),
        descriptions.stream().map(TextField::getValue).toList());
  }
}
