package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;

/**
 * The desk beside the map: the left panel from 768 pixels on, a sheet with three rests below. Head
 * and foot stay, the middle scrolls by itself.
 */
@Tag("pr-sheet")
@JsModule("./components/pr-sheet.ts")
public final class Sheet extends Component implements HasComponents, HasStyle, HasSize {
  /** How far the sheet is pulled up on a phone. */
  public enum Rest {
    PEEK,
    HALF,
    FULL;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The label names the region for screen readers. Rests at half. */
  public Sheet(String label) {
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", label);
    getElement().setAttribute("rest", Rest.HALF.word());
    getElement().setProperty("larger", getTranslation("ui.sheet.larger"));
    getElement().setProperty("smaller", getTranslation("ui.sheet.smaller"));
  }

  /** Adds to the part that stays at the top. */
  public void addToHead(Component... parts) {
    slot("head", parts);
  }

  /** Adds to the part that stays at the bottom, usually the primary button. */
  public void addToFoot(Component... parts) {
    slot("foot", parts);
  }

  /** Moves the sheet; does nothing visible where it is a panel. */
  public void setRest(Rest rest) {
    getElement().setAttribute("rest", rest.word());
  }

  /** Tells when the person has moved the sheet. */
  public Registration addRestListener(ComponentEventListener<RestChanged> listener) {
    return addListener(RestChanged.class, listener);
  }

  private void slot(String name, Component... parts) {
    for (var part : parts) {
      part.getElement().setAttribute("slot", name);
      getElement().appendChild(part.getElement());
    }
  }

  /** The person has moved the sheet. */
  @DomEvent("rest-changed")
  public static final class RestChanged extends ComponentEvent<Sheet> {
    private final Rest rest;

    public RestChanged(
        Sheet source, boolean fromClient, @EventData("event.detail.rest") String rest) {
      super(source, fromClient);
      this.rest = Rest.valueOf(rest.toUpperCase(Locale.ROOT));
    }

    /** Where it rests now. */
    public Rest rest() {
      return rest;
    }
  }
}
