package org.planrunde.moderation.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.Problem;
import org.planrunde.moderation.Moderation;
import org.planrunde.moderation.WithholdReason;
import org.planrunde.moderation.Withholding;
import org.planrunde.moderation.Wording;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Problems;

/** Asks for the reason of a withholding; stands in the page, not above it. */
final class ReasonForm extends Div {
  private final Problems problems = new Problems();
  private final H2 title = new H2();
  private final RadioButtonGroup<WithholdReason> reasons =
      problems.at("reason", new RadioButtonGroup<>(getTranslation("moderation.reason")));
  private final TextArea wording =
      problems.at("wording", new TextArea(getTranslation("moderation.wording")));
  private final Function<WithholdReason, String> own;
  private final TextArea note =
      problems.at("note", new TextArea(getTranslation("moderation.note")));

  /** {@code own} gives the municipality's wording of a reason, empty if it has none. */
  ReasonForm(Function<WithholdReason, String> own, BiConsumer<Withholding, String> withhold) {
    this.own = own;
    addClassName("reason");
    setVisible(false);
    reasons.setItems(WithholdReason.values());
    reasons.setItemLabelGenerator(r -> getTranslation("moderation.reason." + r.name()));
    reasons.addValueChangeListener(e -> offerWording(e.getValue()));
    wording.setMaxLength(Wording.MAX_REASON);
    wording.setHelperText(getTranslation("moderation.wording.help"));
    wording.setWidthFull();
    note.setMaxLength(Moderation.MAX_NOTE);
    note.setHelperText(getTranslation("moderation.note.help"));
    note.setValueChangeMode(ValueChangeMode.EAGER);
    note.setWidthFull();
    var go =
        ActionButton.danger(getTranslation("moderation.withhold.now"))
            .icon("ban")
            .onClick(() -> decide(withhold));
    var back = ActionButton.text(getTranslation("moderation.cancel")).onClick(this::close);
    back.addClickShortcut(Key.ESCAPE).listenOn(this);
    var buttons = new Div(go, back);
    buttons.addClassName("row");
    add(title, problems, reasons, wording, note, buttons);
  }

  /** Opens for so many contributions and takes the focus. */
  void open(int targets) {
    problems.clear();
    reasons.clear();
    note.clear();
    offerWording(null);
    title.setText(getTranslation("moderation.reason.title", targets));
    setVisible(true);
    scrollIntoView();
    // The group itself cannot take the focus.
    reasons.getElement().getChild(0).callJsFunction("focus");
  }

  void close() {
    setVisible(false);
  }

  private void offerWording(@Nullable WithholdReason reason) {
    wording.setVisible(reason != null);
    wording.setValue(reason == null ? "" : text(reason));
  }

  private String text(WithholdReason reason) {
    var words = own.apply(reason);
    return words.isEmpty() ? getTranslation("moderation.wording." + reason.name()) : words;
  }

  /** The usual text is not stored: its reader gets it in their own language. */
  private Withholding why(WithholdReason reason) {
    var usual = getTranslation("moderation.wording." + reason.name());
    var written = wording.getValue();
    return new Withholding(reason, written.equals(usual) ? "" : written);
  }

  private void decide(BiConsumer<Withholding, String> withhold) {
    var reason = reasons.getValue();
    if (reason == null) {
      problems.show(List.of(Problem.of("reason", "moderation.reason.missing")));
      problems.scrollIntoView();
      return;
    }
    if (problems.guard(() -> withhold.accept(why(reason), note.getValue()))) {
      close();
    }
  }
}
