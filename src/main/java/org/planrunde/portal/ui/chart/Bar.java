package org.planrunde.portal.ui.chart;

import com.vaadin.flow.component.Component;
import org.jspecify.annotations.Nullable;

/**
 * One value of a chart.
 *
 * @param label its name in words
 * @param mark something small before the name, or null
 */
public record Bar(String label, int value, @Nullable Component mark) {
  /** A value without a mark. */
  public static Bar of(String label, int value) {
    return new Bar(label, value, null);
  }
}
