package org.planrunde.workshop.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.planrunde.ui.Icon;
import org.planrunde.ui.QrCode;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopState;

/** How people come in, and where the wall is. */
final class JoinPart extends Details {
  private final Span seats = Words.styled("join-seats", "");
  private final Anchor wall;
  private final EventDesk desk;
  private boolean planned;

  JoinPart(EventDesk desk, Workshop workshop) {
    this.desk = desk;
    addClassName("join-part");
    setSummaryText(getTranslation("eventdesk.join"));
    var address = desk.link("w/" + workshop.code());
    var code = Words.styled("code", workshop.code());
    code.getElement().setAttribute("aria-label", workshop.code().replaceAll("(?<=.)(?=.)", " "));
    wall = link("", "eventdesk.join.wall", "tv");
    var words = new Div(Words.styled("muted", getTranslation("eventdesk.join.code")), code, seats);
    words.addClassName("join-words");
    var top = new Div(new QrCode(address, getTranslation("eventdesk.join.qr")), words);
    top.addClassName("join-top");
    var links = new Div(link(address, "eventdesk.join.phone", "qr-code"), wall);
    links.addClassName("join-links");
    add(top, links, Words.styled("muted", getTranslation("eventdesk.join.lead")));
    setOpened(workshop.state() == WorkshopState.PLANNED);
    planned = workshop.state() == WorkshopState.PLANNED;
  }

  private Anchor link(String address, String key, String icon) {
    var link = new Anchor(address, getTranslation(key), AnchorTarget.BLANK);
    link.addComponentAsFirst(new Icon(icon));
    link.getElement().setAttribute("rel", "noopener");
    link.getElement().setAttribute("router-ignore", true);
    return link;
  }

  void show(RemoteState state) {
    var attendance = state.attendance();
    seats.setText(getTranslation("eventdesk.join.seats", attendance.inRoom(), attendance.atHome()));
    wall.setHref(desk.link("wand/" + state.workshop().wallKey()));
    setVisible(state.workshop().state() != WorkshopState.CLOSED);
    if (planned && state.workshop().state() != WorkshopState.PLANNED) {
      // From now on the cards matter more.
      planned = false;
      setOpened(false);
    }
  }
}
