package org.planrunde.ui.page;

import com.vaadin.flow.router.InvalidLocationException;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Makes the first paint of a Flow page right: language, theme, accent, policy, status code. */
@Component
final class PageHead implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1;

  private final transient Policies policies;
  private final transient CurrentBranding branding;
  private final transient SystemTexts texts;
  private final transient PreviewTags previews;

  PageHead(Policies policies, CurrentBranding branding, SystemTexts texts, PreviewTags previews) {
    this.policies = policies;
    this.branding = branding;
    this.texts = texts;
    this.previews = previews;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::paint);
    event.getSource().setSystemMessagesProvider(info -> texts.messages(info.getLocale()));
    event.getSource().addUIInitListener(this::greet);
  }

  private void paint(IndexHtmlResponse page) {
    var request = page.getVaadinRequest();
    var wish = Preferences.of(request);
    var face = branding.of(request, path(request));
    var html = page.getDocument().getElementsByTag("html").first();
    if (html != null) {
      html.attr("lang", wish.language().getLanguage());
      html.attr("data-theme-choice", wish.theme());
      html.attr("data-contrast-choice", wish.contrast());
    }
    page.getDocument()
        .head()
        .appendChild(new Element("style").text(AccentColors.css(face.accent())));
    previews.write(page.getDocument(), path(request), face.name());
    if (isUnknown(request)) {
      page.getVaadinResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
    }
    policies.allowFlow(page);
  }

  private void greet(UIInitEvent event) {
    var ui = event.getUI();
    CurrentBranding.remember(ui, VaadinRequest.getCurrent());
    ui.setLocale(Preferences.of(VaadinRequest.getCurrent()).language());
    texts.describeReconnect(ui.getReconnectDialogConfiguration(), ui.getLocale());
  }

  private static String path(VaadinRequest request) {
    var path = request.getPathInfo();
    return path == null ? "" : path.replaceFirst("^/+", "");
  }

  /** Flow answers 200 to every path; machines deserve the truth. */
  private static boolean isUnknown(VaadinRequest request) {
    try {
      return request
          .getService()
          .getRouter()
          .resolveNavigationTarget(new Location(path(request)))
          .isEmpty();
    } catch (InvalidLocationException _) {
      return true;
    }
  }
}
