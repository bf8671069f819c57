package org.planrunde.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Says in plain words that there is nothing at this address, and where to go. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
final class NotFoundPage extends Div
    implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
  private final PageTitles titles;

  NotFoundPage(PageTitles titles) {
    this.titles = titles;
    addClassName("page");
    var home = new Anchor(Places.HOME, getTranslation("ui.home"));
    home.addClassName("btn");
    add(
        new H1(getTranslation("ui.not-found.title")),
        new Paragraph(getTranslation("ui.not-found.text")),
        home);
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    return HttpStatusCode.NOT_FOUND.getCode();
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("ui.not-found.title"));
  }
}
