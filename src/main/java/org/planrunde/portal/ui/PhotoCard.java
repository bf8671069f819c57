package org.planrunde.portal.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.DraftPhoto;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Icon;
import org.planrunde.ui.ShownPicture;

/** One photo of the draft: what it shows in words, its place among the others, and out. */
final class PhotoCard extends ListItem {
  /** What a person may do with it. */
  interface Acts {
    void move(int from, int to);

    void remove(int index);
  }

  private final TextField alt = new TextField();
  private final ActionButton up;
  private final ActionButton down;

  PhotoCard(
      int index,
      int of,
      DraftPhoto photo,
      @Nullable ShownPicture picture,
      Acts acts,
      Consumer<String> described) {
    var number = index + 1;
    addClassName("photo-card");
    up =
        ActionButton.iconOnly("arrow-up", getTranslation("portal.photo.earlier", number))
            .onClick(() -> acts.move(index, index - 1));
    down =
        ActionButton.iconOnly("arrow-down", getTranslation("portal.photo.later", number))
            .onClick(() -> acts.move(index, index + 1));
    up.setEnabled(index > 0);
    down.setEnabled(index < of - 1);
    var out =
        ActionButton.iconOnly("trash-2", getTranslation("portal.photo.remove", number))
            .onClick(() -> acts.remove(index));
    var tools = Parts.div("photo-tools");
    if (of > 1) {
      tools.add(Parts.span("photo-number", Integer.toString(number)), up, down);
    }
    tools.add(out);
    describe(number, photo, described);
    var frame = Parts.div("photo-frame", tools);
    if (picture == null) {
      frame.add(new Icon("camera"));
    } else {
      frame.addComponentAsFirst(picture.small());
    }
    add(frame, alt);
  }

  private void describe(int number, DraftPhoto photo, Consumer<String> described) {
    alt.setLabel(getTranslation("portal.photo.alt", number));
    alt.setHelperText(number == 1 ? getTranslation("portal.photo.alt.hint") : "");
    alt.setMaxLength(DraftPhoto.MAX_ALT);
    alt.setValue(photo.alt());
    alt.setValueChangeMode(ValueChangeMode.LAZY);
    alt.addValueChangeListener(event -> described.accept(event.getValue()));
  }

  void focus() {
    alt.focus();
  }

  /** The keyboard stays on the button that was pressed, or on the other one at an end. */
  void focusMove(boolean wasUp) {
    var wanted = (wasUp && up.isEnabled()) || !down.isEnabled() ? up : down;
    wanted.focus();
  }

  boolean isDescribed() {
    return !alt.getValue().isBlank();
  }
}
