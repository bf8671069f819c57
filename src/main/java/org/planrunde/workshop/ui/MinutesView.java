package org.planrunde.workshop.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Role;
import org.planrunde.identity.Staff;
import org.planrunde.kernel.Slugs;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.EmptyState;
import org.planrunde.ui.Icon;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.StaffLayout;
import org.planrunde.workshop.Workshop;
import org.planrunde.workshop.WorkshopState;
import org.planrunde.workshop.minutes.MinutesFormat;
import org.planrunde.workshop.minutes.MinutesWords;

/** The minutes of a workshop that is closed: to look at, and to take along in three formats. */
@Route(
    value = WorkshopsView.PATH + "/:slug/" + MinutesView.SCREEN + "/:id",
    layout = StaffLayout.class)
@RolesAllowed({Role.MODERATES, Role.ADMINISTERS})
final class MinutesView extends WorkshopScreen {
  static final String SCREEN = "protokoll";

  /** The page brings its look along; no script runs in it, and nothing is fetched. */
  private static final String POLICY =
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

  private final MinutesMaker maker;

  MinutesView(EventDesk desk, MinutesMaker maker, PageTitles titles) {
    super(desk, titles, "eventdesk.minutes");
    this.maker = maker;
    addClassNames("page", "desk-page", "minutes-page");
  }

  @Override
  void show(Procedure of, @Nullable Workshop shown) {
    if (shown == null) {
      return;
    }
    var back = new Anchor(WorkshopsView.PATH, getTranslation("eventdesk.back"));
    back.addClassName("back");
    add(back, new H1(getTranslation("eventdesk.minutes")));
    if (shown.state() != WorkshopState.CLOSED) {
      var remote =
          new Anchor(path(RemoteView.SCREEN, of, shown), getTranslation("eventdesk.remote"));
      remote.addClassName("btn");
      add(
          EmptyState.empty(
              getTranslation("eventdesk.minutes.open.title"),
              getTranslation("eventdesk.minutes.open"),
              remote));
      return;
    }
    add(new Paragraph(getTranslation("eventdesk.minutes.lead")), formats(shown));
    add(new H2(getTranslation("eventdesk.minutes.next")));
    add(new Paragraph(getTranslation("eventdesk.minutes.next.text")));
  }

  private UnorderedList formats(Workshop shown) {
    var list = new UnorderedList();
    list.addClassName("register");
    var look = link(shown, MinutesFormat.HTML, "eventdesk.minutes.look", "eye", true);
    look.setTarget(AnchorTarget.BLANK);
    look.getElement().setAttribute("rel", "noopener");
    list.add(row("eventdesk.minutes.look.words", look));
    for (var format :
        new MinutesFormat[] {MinutesFormat.DOCX, MinutesFormat.PDF, MinutesFormat.HTML}) {
      var key = "eventdesk.minutes." + format.name();
      list.add(row(key + ".words", link(shown, format, key, "download", false)));
    }
    return list;
  }

  private ListItem row(String words, Anchor link) {
    var text = new Div(new Paragraph(getTranslation(words)));
    text.addClassName("grow");
    var row = new ListItem(text, link);
    row.addClassName("register-row");
    return row;
  }

  /** Made anew at each click, so that it says what is public then. */
  private Anchor link(Workshop shown, MinutesFormat format, String key, String icon, boolean look) {
    var staff = desk.staff();
    var language = getLocale();
    MinutesWords words = (text, arguments) -> getTranslation(language, text, arguments);
    var name = file(shown, format);
    var handler =
        DownloadHandler.fromInputStream(event -> {
          event.getResponse().setHeader("Content-Security-Policy", POLICY);
          var bytes = bytes(staff, shown, format, words, language);
          return new DownloadResponse(
              new ByteArrayInputStream(bytes), name, format.mediaType(), bytes.length);
        });
    var link = new Anchor(look ? handler.inline() : handler, getTranslation(key));
    link.addClassName("btn");
    link.addComponentAsFirst(new Icon(icon));
    return link;
  }

  private byte[] bytes(
      Staff staff, Workshop shown, MinutesFormat format, MinutesWords words, Locale language) {
    return format.write(maker.of(staff, shown.id(), words, language), words);
  }

  private static String file(Workshop workshop, MinutesFormat format) {
    var name = Slugs.of(workshop.plan().title(), 60);
    return "protokoll-" + (name.isEmpty() ? "werkstatt" : name) + "." + format.ending();
  }
}
