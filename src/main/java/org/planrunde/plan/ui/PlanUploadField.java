package org.planrunde.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.planrunde.kernel.RefusedException;
import org.planrunde.plan.PlanDocuments;
import org.planrunde.plan.PlanUpload;
import org.planrunde.plan.PlanVersionId;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Push;

/**
 * Takes plans, several at once, and world files of the same name beside pictures, before or after
 * them. Whole files are in memory two at a time.
 */
final class PlanUploadField extends Div {
  /** Takes files; called without the screen's lock. */
  interface Taking {
    PlanVersionId take(PlanUpload upload);

    /** The picture was taken before. */
    void takeWorld(PlanVersionId version, String world);
  }

  private static final int WORLD_BYTES = 2_000;

  /** Whole files in the memory of the application at the same time. */
  private static final Semaphore IN_MEMORY = new Semaphore(2, true);

  private final Taking taking;
  private final Runnable taken;
  private final Div said = new Div();
  private final Upload upload = new Upload(new Receiver());

  /** World files by the name of the picture without its ending. */
  private final Map<String, String> worlds = new ConcurrentHashMap<>();

  /** Pictures that came without a world file, by the same name. */
  private final Map<String, PlanVersionId> pictures = new ConcurrentHashMap<>();

  PlanUploadField(String label, Taking taking, Runnable taken) {
    this.taking = taking;
    this.taken = taken;
    addClassName("plan-upload");
    upload.setMaxFileSize(PlanDocuments.MOST_BYTES);
    upload.setAcceptedFileExtensions(
        ".pdf", ".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".pgw", ".jgw", ".tfw", ".wld");
    upload.setUploadButton(ActionButton.secondary(label).icon("upload"));
    upload.setDropLabel(new Span(getTranslation("plan.upload.drop.plans")));
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

  private void takeWorld(UI screen, String name, String text) {
    var picture = pictures.remove(stem(name));
    if (picture == null) {
      worlds.put(stem(name), text);
      Push.run(
          screen,
          () -> said.add(new Note(Note.Kind.INFO, getTranslation("plan.upload.world", name))));
    } else {
      taking.takeWorld(picture, text);
      Push.run(screen, taken::run);
    }
  }

  private void takePlan(UI screen, String name, byte[] bytes) {
    var world = worlds.remove(stem(name));
    var version = taking.take(new PlanUpload(name, bytes, world));
    if (world == null) {
      pictures.put(stem(name), version);
    }
    Push.run(screen, taken::run);
  }

  private static String stem(String name) {
    return name.replaceFirst("\\.[^.]*$", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isWorld(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(pgw|jgw|tfw|wld)");
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
          takeWorld(screen, name, text);
          return;
        }
        IN_MEMORY.acquireUninterruptibly();
        try {
          var bytes = in.readNBytes(PlanDocuments.MOST_BYTES + 1);
          takePlan(screen, name, bytes);
        } finally {
          IN_MEMORY.release();
        }
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
