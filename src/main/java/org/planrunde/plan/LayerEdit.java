package org.planrunde.plan;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of a layer while they are changed; see {@link Layer#with}. */
public final class LayerEdit {
  private final Layer before;
  public UUID id;
  public String label;
  public String url;
  public Map<String, String> service;
  public @Nullable LayerStyle style;
  public boolean proxied;

  LayerEdit(Layer before) {
    this.before = before;
    id = before.id();
    label = before.label();
    url = before.url();
    service = before.service();
    style = before.style();
    proxied = before.proxied();
  }

  Layer done() {
    return new Layer(
        id,
        before.municipality(),
        before.procedure(),
        label,
        before.kind(),
        url,
        service,
        before.attribution(),
        before.opacity(),
        before.visible(),
        before.base(),
        style,
        proxied);
  }
}
