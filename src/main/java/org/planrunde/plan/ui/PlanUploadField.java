package org.planrunde.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.PlanDocuments;
import org.planrunde.plan.PlanUpload;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Push;

/**
 * Takes plans, several at once, and world files beside pictures: a world file must be sent before
 * its picture or together with it. Files are in memory one at a time.
 */
final class PlanUploadField extends Div {
  /** Takes one file; called without the screen's lock. */
  interface Taking {
    void take(PlanUpload upload);
  }

  private static final int WORLD_BYTES = 2_000;

  /** Whole files in the memory of the application at the same time. */
  private static final Semaphore IN_MEMORY = new Semaphore(2, true);

  private final Taking taking;
  private final Runnable taken;
  private final Div said = new Div();
  private final Upload upload = new Upload(new Receiver());

  /** World files by the name of the picture without its ending. */
  private final Map<String, String> worlds = new HashMap<>();

  PlanUploadField(String label, Taking taking, Runnable taken) {
    this.taking = taking;
    this.taken = taken;
    addClassName("plan-upload");
    upload.setMaxFileSize(PlanDocuments.MOST_BYTES);
    upload.setAcceptedFileExtensions(
        ".pdf", ".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".pgw", ".jgw", ".tfw", ".wld");
    upload.setUploadButton(ActionButton.secondary(label).icon("upload"));
    upload.setDropLabel(new Span(getTranslation("plan.upload.drop")));
    upload.setI18n(
        new UploadI18N()
            .setError(
                new UploadI18N.Error()
                    .setFileIsTooBig(
                        getTranslation(
                            "plan.refused.large", PlanDocuments.MOST_BYTES / (1024 * 1024)))
                    .setIncorrectFileType(getTranslation("plan.upload.kind")))
            .setUploading(
                new UploadI18N.Uploading()
                    .setStatus(
                        new UploadI18N.Uploading.Status()
                            .setConnecting(getTranslation("plan.upload.connecting"))
                            .setProcessing(getTranslation("plan.upload.processing"))
                            .setHeld(getTranslation("plan.upload.held"))
                            .setStalled(getTranslation("plan.upload.stalled")))
                    .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                    .setError(
                        new UploadI18N.Uploading.Error()
                            .setServerUnavailable(getTranslation("plan.upload.lost"))
                            .setUnexpectedServerError(getTranslation("plan.upload.lost"))
                            .setForbidden(getTranslation("plan.upload.lost")))));
    upload.addFileRejectedListener(e -> refuse(e.getFileName(), e.getErrorMessage()));
    upload.addAllFinishedListener(_ -> upload.clearFileList());
    add(said, upload);
  }

  private void refuse(String file, String sentence) {
    said.add(new Note(Note.Kind.ERROR, getTranslation("plan.upload.refused", file), sentence));
  }

  private void keepWorld(String name, String text) {
    worlds.put(stem(name), text);
    said.add(new Note(Note.Kind.INFO, getTranslation("plan.upload.world", name)));
  }

  private static String stem(String name) {
    return name.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isWorld(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(pgw|jgw|tfw|wld)");
  }

  private @Nullable String world(String name) {
    return Optional.ofNullable(worlds.remove(stem(name))).orElse(null);
  }

  /** The answer to the browser is yes, since the page itself says what was wrong. */
  private final class Receiver implements UploadHandler {
    private static final long serialVersionUID = 1L;

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      var screen = event.getUI();
      var name = event.getFileName();
      try (var in = event.getInputStream()) {
        if (isWorld(name)) {
          var text = new String(in.readNBytes(WORLD_BYTES), StandardCharsets.ISO_8859_1);
          Push.run(screen, () -> keepWorld(name, text));
          return;
        }
        IN_MEMORY.acquireUninterruptibly();
        try {
          var bytes = in.readNBytes(PlanDocuments.MOST_BYTES + 1);
          taking.take(new PlanUpload(name, bytes, world(name)));
        } finally {
          IN_MEMORY.release();
        }
        Push.run(screen, taken::run);
      } catch (RefusedException e) {
        var message = e.problems().getFirst().message();
        Push.run(
            screen,
            () -> refuse(name, getTranslation(message.key(), message.arguments().toArray())));
      }
    }

    @Override
    public long getRequestSizeMax() {
      return -1;
    }

    @Override
    public long getFileSizeMax() {
      return PlanDocuments.MOST_BYTES + 1L;
    }
  }
}
