package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.planrunde.ui.ActionButton;

/**
 * A button that shares or copies a text, saves it as a file or prints the page, all in the browser.
 */
@Tag("pr-keep")
@JsModule("./components/pr-keep.ts")
final class Keep extends Component implements HasComponents {
  private Keep(String way, String icon, String label) {
    getElement().setAttribute("way", way);
    add(ActionButton.secondary(label).icon(icon));
  }

  /** Copies the text; one that begins with a slash becomes a whole address. */
  static Keep copy(String label, String text, String done) {
    return new Keep("copy", "copy", label).with("text", text).with("done", done);
  }

  /** Hands the address on as the device does it; copies it where it cannot. */
  static Keep share(String label, String title, String path, String done) {
    return new Keep("share", "share-2", label)
        .with("heading", title)
        .with("text", path)
        .with("done", done);
  }

  static Keep save(String label, String file, String text, String done) {
    return new Keep("save", "download", label)
        .with("file", file)
        .with("text", text)
        .with("done", done);
  }

  static Keep print(String label) {
    return new Keep("print", "printer", label);
  }

  private Keep with(String name, String value) {
    getElement().setAttribute(name, value);
    return this;
  }
}
