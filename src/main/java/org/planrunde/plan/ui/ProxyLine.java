package org.planrunde.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.util.function.Consumer;
import org.planrunde.plan.Layer;
import org.planrunde.ui.ActionButton;

/** Says who fetches the pictures of a layer from where, and lets the other one do it. */
final class ProxyLine extends Div {
  /** {@code change} is told whether the server shall fetch them from now on. */
  ProxyLine(Layer layer, Consumer<Boolean> change) {
    addClassName("fetched-line");
    var key = layer.proxied() ? "plan.proxied.is-server" : "plan.proxied.is-browser";
    var who = new Span(getTranslation(key, host(layer)));
    who.addClassNames("sm", "muted");
    add(who);
    if (layer.canBeProxied()) {
      var other = layer.proxied() ? "plan.proxied.to-browser" : "plan.proxied.to-server";
      var named = layer.proxied() ? "plan.proxied.to-browser.of" : "plan.proxied.to-server.of";
      var button = ActionButton.text(getTranslation(other)).small();
      button.setAriaLabel(getTranslation(named, layer.label()));
      button.setDisableOnClick(true);
      add(button.onClick(() -> change.accept(!layer.proxied())));
    }
  }

  private static String host(Layer layer) {
    var address = layer.url().replaceFirst("[{]s[}][.]", "").replaceFirst("[?{].*$", "");
    return String.valueOf(URI.create(address).getAuthority());
  }
}
