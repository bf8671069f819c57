package org.planrunde.plan.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

/** Asks who fetches the pictures of a service: this server, which is proposed, or the browsers. */
final class ProxyChoice extends RadioButtonGroup<Boolean> {
  ProxyChoice() {
    super();
    setLabel(getTranslation("plan.proxied"));
    setHelperText(getTranslation("plan.proxied.help"));
    setItems(true, false);
    setItemLabelGenerator(
        it -> getTranslation(it ? "plan.proxied.server" : "plan.proxied.browser"));
    setValue(true);
  }
}
