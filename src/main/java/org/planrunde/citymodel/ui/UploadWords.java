package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** What an upload of this room says. */
final class UploadWords {
  private UploadWords() {}

  /** {@code large} and {@code checking} are whole sentences. */
  static UploadI18N of(Component speaker, String large, String checking) {
    var lost = speaker.getTranslation("citymodel.upload.lost");
    var sending = speaker.getTranslation("citymodel.upload.sending");
    return new UploadI18N()
        .setError(new UploadI18N.Error().setFileIsTooBig(large))
        .setUploading(
            new UploadI18N.Uploading()
                .setStatus(
                    new UploadI18N.Uploading.Status()
                        .setConnecting(sending)
                        .setProcessing(checking)
                        .setHeld(sending)
                        .setStalled(speaker.getTranslation("citymodel.upload.stalled")))
                .setRemainingTime(
                    new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(
                    new UploadI18N.Uploading.Error()
                        .setServerUnavailable(lost)
                        .setUnexpectedServerError(lost)
                        .setForbidden(lost)));
  }
}
