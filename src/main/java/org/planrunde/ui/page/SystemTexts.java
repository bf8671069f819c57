package org.planrunde.ui.page;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What Flow itself says when the connection or the session is gone, in plain words. */
@Component
final class SystemTexts {
  private final Translations texts;

  SystemTexts(Translations texts) {
    this.texts = texts;
  }

  SystemMessages messages(Locale locale) {
    var messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setSessionExpiredCaption(texts.getTranslation("ui.expired.title", locale));
    messages.setSessionExpiredMessage(texts.getTranslation("ui.expired.text", locale));
    messages.setInternalErrorCaption(texts.getTranslation("ui.failure.title", locale));
    messages.setInternalErrorMessage(texts.getTranslation("ui.failure.reload", locale));
    messages.setCookiesDisabledCaption(texts.getTranslation("ui.cookies.title", locale));
    messages.setCookiesDisabledMessage(texts.getTranslation("ui.cookies.text", locale));
    return messages;
  }

  void describeReconnect(ReconnectDialogConfiguration dialog, Locale locale) {
    dialog.setDialogText(texts.getTranslation("ui.offline", locale));
    dialog.setDialogTextGaveUp(texts.getTranslation("ui.offline.gave-up", locale));
  }
}
