package org.planrunde.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** A button in one of the four voices of the house; at most one primary button per screen. */
public final class ActionButton extends Button {
  private ActionButton(String text) {
    super(text);
  }

  /** The one thing to do on this screen. */
  public static ActionButton primary(String text) {
    var button = new ActionButton(text);
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  /** Something else one may do. */
  public static ActionButton secondary(String text) {
    return new ActionButton(text);
  }

  /** A small side step, without a border. */
  public static ActionButton text(String text) {
    var button = new ActionButton(text);
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    return button;
  }

  /** Something that takes away. */
  public static ActionButton danger(String text) {
    var button = new ActionButton(text);
    button.addThemeVariants(ButtonVariant.LUMO_ERROR);
    return button;
  }

  /** A square button that shows only an icon and speaks the label. */
  public static ActionButton iconOnly(String icon, String label) {
    var button = new ActionButton("");
    button.setIcon(new Icon(icon));
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
    button.setAriaLabel(label);
    button.setTooltipText(label);
    return button;
  }

  /** Puts an icon before the text. */
  public ActionButton icon(String name) {
    setIcon(new Icon(name));
    return this;
  }

  /** Shows the key that does the same; see {@link KeyHint}. */
  public ActionButton key(String key) {
    setSuffixComponent(new KeyHint(key));
    return this;
  }

  /** Speaks whose button it is, where a list has one in each row: "Sperren: Anna Amsel". */
  public ActionButton of(String whose) {
    setAriaLabel(getText() + ": " + whose);
    return this;
  }

  /** 56 pixels high, for the foot of a panel. */
  public ActionButton big() {
    addThemeVariants(ButtonVariant.LUMO_LARGE);
    return this;
  }

  /** 36 pixels high, only at the planner's desk. */
  public ActionButton small() {
    addThemeVariants(ButtonVariant.LUMO_SMALL);
    return this;
  }

  /** As wide as its row allows. */
  public ActionButton wide() {
    addClassName("wide");
    return this;
  }

  /** Calls the action on every click. */
  public ActionButton onClick(Runnable action) {
    addClickListener(_ -> action.run());
    return this;
  }
}
