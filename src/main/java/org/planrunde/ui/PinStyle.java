package org.planrunde.ui;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the pins of one key look and what they are called aloud.
 *
 * @param icon a lucide name listed in {@code frontend/components/icons.ts}; an unknown one leaves
 *     the head empty
 */
public record PinStyle(String key, String label, PinShape shape, String icon) {
  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", key)
        .put("label", label)
        .put("shape", shape.name())
        .put("icon", icon);
  }
}
