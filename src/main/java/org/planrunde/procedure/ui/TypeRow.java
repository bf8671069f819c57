package org.planrunde.procedure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Slugs;
import org.planrunde.procedure.ContributionType;
import org.planrunde.ui.ActionButton;

/** One kind of remark, such as "Idee". */
final class TypeRow extends Div {
  private final TextField label = new TextField();
  private @Nullable String key;

  TypeRow(@Nullable ContributionType type, Runnable changed, Consumer<TypeRow> remove) {
    addClassName("type-row");
    key = type == null ? null : type.key();
    label.setMaxLength(60);
    label.setAriaLabel(getTranslation("procedure.type.label"));
    label.setPlaceholder(getTranslation("procedure.type.label"));
    label.setValue(type == null ? "" : type.label());
    label.addValueChangeListener(e -> changed.run());
    add(
        label,
        ActionButton.iconOnly("trash-2", getTranslation("procedure.type.remove"))
            .small()
            .onClick(() -> remove.accept(this)));
  }

  TextField label() {
    return label;
  }

  Optional<String> key() {
    return Optional.ofNullable(key);
  }

  void focus() {
    label.focus();
  }

  /** The type; a new one gets a key that is not among the taken ones, and keeps it. */
  ContributionType type(Set<String> taken) {
    var words = PlainText.tidy(label.getValue());
    var own = key == null ? Slugs.free(words, "rubrik", 40, taken::contains) : key;
    taken.add(own);
    if (!words.isEmpty()) {
      key = own;
    }
    return new ContributionType(own, words);
  }
}
