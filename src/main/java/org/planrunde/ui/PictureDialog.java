package org.planrunde.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** One picture as large as the screen allows; the arrow keys turn to the next, Escape closes. */
final class PictureDialog extends Dialog {
  private final List<ShownPicture> pictures;
  private final Div frame = new Div();
  private final Paragraph words = new Paragraph();
  private int index;

  PictureDialog(List<ShownPicture> pictures, int index) {
    this.pictures = pictures;
    this.index = index;
    addClassName("picture-dialog");
    frame.addClassName("picture-frame");
    words.addClassName("picture-words");
    words.getElement().setAttribute("aria-live", "polite");
    getHeader()
        .add(ActionButton.iconOnly("x", getTranslation("ui.picture.close")).onClick(this::close));
    add(frame, words);
    if (pictures.size() > 1) {
      var next =
          ActionButton.secondary(getTranslation("ui.picture.next"))
              .icon("chevron-right")
              .onClick(() -> turn(1));
      next.setIconAfterText(true);
      getFooter()
          .add(
              ActionButton.secondary(getTranslation("ui.picture.previous"))
                  .icon("chevron-left")
                  .onClick(() -> turn(-1)),
              next);
      Shortcuts.addShortcutListener(this, () -> turn(-1), Key.ARROW_LEFT).listenOn(this);
      Shortcuts.addShortcutListener(this, () -> turn(1), Key.ARROW_RIGHT).listenOn(this);
    }
    // A page that hears Escape itself would keep the dialog from hearing it.
    Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).listenOn(this);
    show();
  }

  private void turn(int by) {
    index = Math.floorMod(index + by, pictures.size());
    show();
  }

  private void show() {
    var picture = pictures.get(index);
    setHeaderTitle(getTranslation("ui.picture.of", index + 1, pictures.size()));
    frame.removeAll();
    frame.add(picture.large());
    words.setText(picture.words());
  }
}
