package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Single keys that work while no field has the focus. They can be switched off, which the browser
 * remembers. Shows nothing; see {@link KeyHint}.
 */
@Tag("pr-keys")
@JsModule("./components/pr-keys.ts")
public final class Keys extends Component {
  private final Map<String, Runnable> actions = new LinkedHashMap<>();
  private Consumer<Boolean> onSwitch = _ -> {};

  /** Hears nothing yet. */
  public Keys() {
    addListener(KeyPressed.class, event -> actions.getOrDefault(event.key(), () -> {}).run());
    addListener(KeysSwitched.class, event -> onSwitch.accept(event.on()));
  }

  /** Runs the action at a key: one lower-case character. */
  public Keys bind(String key, Runnable action) {
    actions.put(key, action);
    getElement().setProperty("keys", String.join("", actions.keySet()));
    return this;
  }

  /** Switches all keys on or off, and keeps that in this browser. */
  public void switchOn(boolean on) {
    getElement().callJsFunction("switchOn", on);
  }

  /** Tells once, after loading, if this browser has them switched off. */
  public void onFound(Consumer<Boolean> listener) {
    onSwitch = listener;
  }

  /** A bound key was pressed. */
  @DomEvent("key-pressed")
  public static final class KeyPressed extends ComponentEvent<Keys> {
    private final String key;

    public KeyPressed(Keys source, boolean fromClient, @EventData("event.detail") String key) {
      super(source, fromClient);
      this.key = key;
    }

    /** The lower-case character. */
    public String key() {
      return key;
    }
  }

  /** The browser says whether the keys are on. */
  @DomEvent("keys-switched")
  public static final class KeysSwitched extends ComponentEvent<Keys> {
    private final boolean on;

    public KeysSwitched(Keys source, boolean fromClient, @EventData("event.detail") boolean on) {
      super(source, fromClient);
      this.on = on;
    }

    /** True if they work. */
    public boolean on() {
      return on;
    }
  }
}
