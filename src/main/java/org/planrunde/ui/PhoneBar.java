package org.planrunde.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What the bar shows on phones in place of the town's name: a way back and where one is. */
public final class PhoneBar extends Div {
  /** A screen that fills the bar itself on phones. */
  public interface Owner {
    /** The same one as long as the screen lives. */
    PhoneBar phoneBar();
  }

  private final Anchor back = new Anchor();
  private final Div here = new Div();

  /** With these tools at the end. */
  public PhoneBar(Component... tools) {
    addClassName("phone-bar");
    back.addClassName("tool");
    back.getElement().setAttribute("router-link", "");
    back.add(new Icon("chevron-left"));
    here.addClassName("phone-here");
    add(back, here);
    add(tools);
  }

  /** Where the chevron leads; the label is spoken. */
  public void setBack(String path, String label) {
    back.setHref(path);
    back.getElement().setAttribute("aria-label", label);
  }

  /** Says in words where one is. */
  public void setHere(String words) {
    setHere(new Span(words));
  }

  /** Shows where one is. */
  public void setHere(Component part) {
    here.removeAll();
    here.add(part);
  }
}
