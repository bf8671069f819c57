package org.planrunde.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.planrunde.ui.Icon;
import org.planrunde.ui.Tag;

/**
 * The remote's own bar in place of the desk's: the way back, what is led, and whether it is heard.
 */
final class RemoteBar extends Div {
  RemoteBar(String title) {
    addClassName("remote-bar");
    var back = new Anchor(WorkshopsView.PATH);
    back.addClassName("tool");
    back.getElement().setAttribute("aria-label", getTranslation("eventdesk.back"));
    back.add(new Icon("chevron-left"));
    var online = new Online();
    online.add(
        new Tag(Tag.Kind.OK, "wifi", getTranslation("eventdesk.connected")),
        new Tag(Tag.Kind.WARN, "wifi-off", getTranslation("eventdesk.disconnected")));
    add(back, Words.styled("remote-title", title), online);
  }

  @com.vaadin.flow.component.Tag("pr-online")
  @JsModule("./components/pr-online.ts")
  private static final class Online extends Component implements HasComponents {}
}
