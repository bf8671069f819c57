package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.UUID;
import org.planrunde.contribution.Photos;
import org.planrunde.kernel.RefusedException;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Push;

/**
 * Takes photos from the camera, the disk or by dropping them, several at once. Reads them without
 * holding the page's lock, so that the form goes on meanwhile.
 */
final class PhotoUpload extends Upload {
  /** What came of a file. */
  interface Outcome {
    void taken(UUID upload);

    /** Not taken; {@code file} is the name that the person gave it. */
    void refused(String file, String sentence);
  }

  /** Far more than anybody changes their mind. */
  private static final int MOST_TRIES = 40;

  private final Photos photos;
  private final Outcome outcome;
  private final ActionButton button = ActionButton.secondary("").icon("camera");
  private int tries;

  PhotoUpload(Photos photos, Outcome outcome) {
    this.photos = photos;
    this.outcome = outcome;
    addClassName("photo-upload");
    setUploadHandler(new Receiver());
    setUploadButton(button);
    setDropLabel(new Span(getTranslation("portal.photo.drop")));
    setDropLabelIcon(new Span());
    setMaxFileSize(Photos.MOST_BYTES);
    // A phone that keeps HEIC hands over a JPEG when it is asked for one.
    setAcceptedMimeTypes("image/jpeg", "image/png", "image/webp");
    setI18n(texts());
    addFileRejectedListener(event -> outcome.refused(event.getFileName(), event.getErrorMessage()));
    // What arrived stands above as a photo, what did not as a sentence.
    addAllFinishedListener(event -> clearFileList());
  }

  void setText(String text) {
    button.setText(text);
  }

  void focus() {
    button.focus();
  }

  private UploadI18N texts() {
    var large = getTranslation("contribution.problem.photo.too-large");
    var kind = getTranslation("contribution.problem.photo.not-a-photo");
    return new UploadI18N()
        .setError(
            new UploadI18N.Error()
                .setFileIsTooBig(large)
                .setIncorrectFileType(kind)
                .setTooManyFiles(getTranslation("portal.photo.full", Photos.MOST)))
        .setUploading(
            new UploadI18N.Uploading()
                .setStatus(
                    new UploadI18N.Uploading.Status()
                        .setConnecting(getTranslation("portal.photo.connecting"))
                        .setProcessing(getTranslation("portal.photo.processing"))
                        .setHeld("")
                        .setStalled(getTranslation("portal.photo.stalled")))
                .setRemainingTime(
                    new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(
                    new UploadI18N.Uploading.Error()
                        .setServerUnavailable(getTranslation("portal.photo.lost"))
                        .setUnexpectedServerError(getTranslation("portal.photo.lost"))
                        .setForbidden(getTranslation("portal.photo.lost"))))
        .setFile(
            new UploadI18N.File()
                .setRetry(getTranslation("portal.photo.retry"))
                .setStart(getTranslation("portal.photo.retry"))
                .setRemove(getTranslation("portal.photo.cancel")));
  }

  /**
   * Handles one file; the answer to the browser is yes, since the page itself says what was wrong.
   */
  private final class Receiver implements UploadHandler {
    private static final long serialVersionUID = 1L;

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      var screen = event.getUI();
      var file = event.getFileName();
      try (var in = event.getInputStream()) {
        if (++tries > MOST_TRIES) {
          Push.run(screen, () -> refuse(file, getTranslation("contribution.problem.photo.busy")));
          return;
        }
        var upload = photos.add(in);
        Push.run(screen, () -> outcome.taken(upload));
      } catch (RefusedException e) {
        var problem = e.problems().getFirst();
        Push.run(screen, () -> refuse(file, Problems.sentence(problem, speaker())));
      } catch (RuntimeException e) {
        Outage.orThrow(e);
        Push.run(screen, () -> refuse(file, getTranslation("portal.photo.lost")));
      }
    }

    private void refuse(String file, String sentence) {
      outcome.refused(file, sentence);
    }

    @Override
    public long getRequestSizeMax() {
      return -1;
    }

    @Override
    public long getFileSizeMax() {
      return -1;
    }
  }

  private Component speaker() {
    return this;
  }
}
