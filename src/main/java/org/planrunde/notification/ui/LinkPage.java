package org.planrunde.notification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.planrunde.notification.MailLinks;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.PageTitles;
import org.planrunde.ui.Places;

/**
 * A page behind a link in a mail: asks for one click, since programs follow links too, and a
 * program must neither confirm nor end anything.
 */
abstract class LinkPage extends Div implements HasDynamicTitle, BeforeEnterObserver {
  private final PageTitles titles;
  private final String key;
  private final Div answer = new Div();
  private final Paragraph lead;
  private final ActionButton button;
  private String token = "";

  /** The texts of the page begin with {@code notification.} and the key. */
  LinkPage(PageTitles titles, String key) {
    this.titles = titles;
    this.key = "notification." + key;
    addClassNames("page", "prose-page", "link-page");
    answer.getElement().setAttribute("role", "status");
    answer.getElement().setAttribute("tabindex", "-1");
    answer.addClassName("link-answer");
    lead = new Paragraph(say("lead"));
    button = ActionButton.primary(say("button")).big();
    button.setDisableOnClick(true);
    button.onClick(() -> {
      answer(done(act(token)));
      answer.getElement().callJsFunction("focus");
    });
    add(new H1(say("title")), lead, button, answer);
  }

  private void answer(Note note) {
    answer.removeAll();
    answer.add(note, home());
    button.setVisible(false);
    lead.setVisible(false);
  }

  /** Does it; false if the link leads to nothing any more. */
  abstract boolean act(String given);

  /** The token leaves the address at once, so that it is in no history and no shared link. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters();
    parameters
        .getSingleParameter(MailLinks.TOKEN)
        .ifPresent(given -> {
          token = given;
          event.getUI().getPage().getHistory().replaceState(null, event.getLocation().getPath());
        });
    if (token.isBlank()) {
      answer(incomplete());
    }
  }

  private Note incomplete() {
    return new Note(
        Note.Kind.WARN,
        getTranslation("notification.link.incomplete"),
        getTranslation("notification.link.incomplete.line"));
  }

  private Note done(boolean done) {
    return done
        ? new Note(Note.Kind.OK, say("done"), say("done.line"))
        : new Note(Note.Kind.WARN, say("unknown"), say("unknown.line"));
  }

  private Anchor home() {
    var home = new Anchor(Places.HOME, getTranslation("ui.home"));
    home.addClassName("btn");
    return home;
  }

  private String say(String what) {
    return getTranslation(key + "." + what);
  }

  @Override
  public String getPageTitle() {
    return titles.of(say("title"));
  }
}
