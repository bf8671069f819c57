package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * People around a table: a number in the middle, seats around it in the shapes they spoke about.
 * Hidden from screen readers until {@link #setLabel} gives it words.
 */
@Tag("pr-round-table")
@JsModule("./components/pr-round-table.ts")
public final class RoundTable extends Component {
  /** A table of {@code count} people; {@code mix} tells how many sit in which shape. */
  public RoundTable(int count, Map<PinShape, Integer> mix, int diameter) {
    this("FULL", diameter);
    getElement().setProperty("count", count);
    getElement().setPropertyJson("mix", mixJson(mix));
  }

  private RoundTable(String variant, int diameter) {
    getElement().setAttribute("variant", variant);
    getElement().setAttribute("size", Integer.toString(diameter));
    getElement().setAttribute("aria-hidden", "true");
  }

  /** The table nobody sits at yet; one seat waits for the reader. */
  public static RoundTable empty(int diameter) {
    return new RoundTable("EMPTY", diameter);
  }

  /** The table while its people are still being fetched. */
  public static RoundTable loading(int diameter) {
    return new RoundTable("LOADING", diameter);
  }

  /** Says in words what the table shows, for screen readers. */
  public void setLabel(String label) {
    getElement().removeAttribute("aria-hidden");
    getElement().setAttribute("role", "img");
    getElement().setAttribute("aria-label", label);
  }

  static ObjectNode mixJson(Map<PinShape, Integer> mix) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    mix.forEach((shape, number) -> node.put(shape.name(), number));
    return node;
  }
}
