package org.planrunde.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.planrunde.kernel.LogLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that something broke on our side; the mark shown leads to the entry in the log. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
final class FailurePage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
  private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

  private final PageTitles titles;

  FailurePage(PageTitles titles) {
    this.titles = titles;
    addClassName("page");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    var mark = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "{} at {}",
        mark,
        LogLine.of(event.getLocation().getPath()),
        parameter.getCaughtException());
    var home = new Anchor(Places.HOME, getTranslation("ui.home"));
    home.addClassName("btn");
    add(
        new H1(getTranslation("ui.failure.title")),
        new Paragraph(getTranslation("ui.failure.text", mark)),
        home);
    return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
  }

  @Override
  public String getPageTitle() {
    return titles.of(getTranslation("ui.failure.title"));
  }
}
