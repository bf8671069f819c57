package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Native radio buttons or checkboxes under a coat of paint, so keys and screen readers just work.
 */
abstract class Choice<T> extends Div {
  private static final String STATE = "element.checked";

  private final String type;
  private final String group = "choice-" + UUID.randomUUID();
  private final Map<T, Element> inputs = new LinkedHashMap<>();
  private final Map<T, Span> counts = new LinkedHashMap<>();
  private final Set<T> chosen = new LinkedHashSet<>();
  private final List<Consumer<Set<T>>> listeners = new ArrayList<>();

  Choice(String label, boolean several) {
    type = several ? "checkbox" : "radio";
    getElement().setAttribute("role", several ? "group" : "radiogroup");
    getElement().setAttribute("aria-label", label);
  }

  final void addOption(String css, T value, Component... content) {
    var input = new Element("input");
    input.setAttribute("type", type).setAttribute("name", group);
    // The state is told with the event: what the property holds may already be older than a second
    // choice that came in the same message.
    input
        .addEventListener("change", e -> changed(value, e.getEventData().path(STATE).asBoolean()))
        .addEventData(STATE)
        .synchronizeProperty("checked");
    var label = new Element("label");
    label.getClassList().add(css);
    label.appendChild(input);
    for (var part : content) {
      label.appendChild(part.getElement());
    }
    inputs.put(value, input);
    getElement().appendChild(label);
  }

  final Span countFor(T value, String text) {
    return counts.computeIfAbsent(value, _ -> Widgets.number(text));
  }

  final void showCount(T value, String text) {
    var count = counts.get(value);
    if (count == null) {
      throw new IllegalArgumentException("no count at " + value);
    }
    count.setText(text);
  }

  final void choose(Set<T> values) {
    if (!inputs.keySet().containsAll(values)) {
      throw new IllegalArgumentException("not offered: " + values);
    }
    chosen.clear();
    chosen.addAll(values);
    inputs.forEach((value, input) -> input.setProperty("checked", chosen.contains(value)));
  }

  final Set<T> chosen() {
    return Set.copyOf(chosen);
  }

  final Registration onChoice(Consumer<Set<T>> listener) {
    return Registration.addAndRemove(listeners, listener);
  }

  /** Forgets all options, keeps the listeners. */
  public final void clear() {
    inputs.clear();
    counts.clear();
    chosen.clear();
    getElement().removeAllChildren();
  }

  private void changed(T value, boolean on) {
    var next = new LinkedHashSet<T>();
    if (type.equals("checkbox")) {
      next.addAll(chosen);
      next.remove(value);
    }
    if (on) {
      next.add(value);
    }
    choose(next);
    var copy = chosen();
    List.copyOf(listeners).forEach(listener -> listener.accept(copy));
  }
}
