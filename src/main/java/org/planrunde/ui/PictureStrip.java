package org.planrunde.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Pictures that belong together: the first one wide, the others below; each opens large. */
public final class PictureStrip extends UnorderedList {
  /** Shows them in this order. */
  public PictureStrip(List<ShownPicture> pictures) {
    addClassName("pictures");
    getElement().setAttribute("role", "list");
    for (int i = 0; i < pictures.size(); i++) {
      add(new ListItem(button(pictures, i)));
    }
  }

  private NativeButton button(List<ShownPicture> pictures, int index) {
    var button = new NativeButton();
    button.addClassName("picture");
    button.add(
        index == 0 ? pictures.getFirst().wide() : pictures.get(index).small(),
        Widgets.hidden(getTranslation("ui.picture.open", index + 1, pictures.size())));
    button.addClickListener(_ -> new PictureDialog(pictures, index).open());
    return button;
  }
}
