package org.planrunde.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;

/** The choice between the town of today and what may be built there. */
public final class VariantChoice extends Div {
  /** The town as it is. */
  public static final String TODAY = "";

  private final Segments<String> segments = new Segments<>(getTranslation("ui.variant"));
  private List<String> variants = List.of();
  private String chosen = TODAY;

  /** {@code listener} gets the name of a variant, or {@link #TODAY}. */
  public VariantChoice(Consumer<String> listener) {
    addClassName("variants");
    segments.addSelectionListener(variant -> {
      chosen = variant;
      listener.accept(variant);
    });
    add(segments);
    setVisible(false);
  }

  /** Offers these beside today; nothing is to be seen of it if there are none. */
  public void offer(List<String> names) {
    variants = List.copyOf(names);
    segments.clear();
    if (!variants.isEmpty()) {
      segments.add(TODAY, getTranslation("scene.variant.today"));
      variants.forEach(name -> segments.add(name, name));
    }
    setVisible(!variants.isEmpty());
    select(chosen);
  }

  /** Chooses a variant, or today if there is no such one; tells no listener. */
  public String select(String variant) {
    chosen = variants.contains(variant) ? variant : TODAY;
    if (!variants.isEmpty()) {
      segments.select(chosen);
    }
    return chosen;
  }

  /** What is seen now. */
  public String chosen() {
    return chosen;
  }
}
