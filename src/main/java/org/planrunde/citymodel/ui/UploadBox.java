package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.planrunde.kernel.RefusedException;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Push;

/** Takes one file after the other without holding it in memory, and says why one was refused. */
final class UploadBox extends Div {
  /** Takes one file, which is deleted afterwards; called without the screen's lock. */
  interface Taking {
    /** Gives what the screen does then; a {@link RefusedException} is told. */
    Runnable take(String name, Path file) throws IOException;
  }

  /**
   * What it says and takes.
   *
   * @param button the words on the button
   * @param mostBytes largest file, in bytes
   * @param large the sentence for larger ones
   * @param checking the words while it is looked at
   */
  record Terms(String button, long mostBytes, String large, String checking) {}

  private final Terms terms;
  private final Taking taking;
  private final Div said = new Div();

  UploadBox(Terms terms, Taking taking) {
    this.terms = terms;
    this.taking = taking;
    var upload = new Upload(new Receiver());
    upload.setUploadButton(ActionButton.secondary(terms.button()).icon("upload"));
    upload.setDropLabel(new Span(getTranslation("citymodel.upload.drop")));
    upload.setI18n(UploadWords.of(this, terms.large(), terms.checking()));
    upload.addFileRejectedListener(e -> refuse(e.getFileName(), e.getErrorMessage()));
    upload.addAllFinishedListener(_ -> upload.clearFileList());
    add(said, upload);
  }

  private void refuse(String file, String sentence) {
    said.removeAll();
    said.add(new Note(Note.Kind.ERROR, getTranslation("citymodel.upload.refused", file), sentence));
  }

  private void accept(Runnable next) {
    said.removeAll();
    next.run();
  }

  /** The answer to the browser is yes, since the page itself says what was wrong. */
  private final class Receiver implements UploadHandler {
    private static final long serialVersionUID = 1L;

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      UI screen = event.getUI();
      String name = event.getFileName();
      Path file = Files.createTempFile("upload", ".part");
      try (InputStream in = event.getInputStream()) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        Runnable next = taking.take(name, file);
        Push.run(screen, () -> accept(next));
      } catch (RefusedException e) {
        var message = e.problems().getFirst().message();
        Push.run(
            screen,
            () -> refuse(name, getTranslation(message.key(), message.arguments().toArray())));
      } finally {
        Files.delete(file);
      }
    }

    @Override
    public long getRequestSizeMax() {
      return -1;
    }

    @Override
    public long getFileSizeMax() {
      return terms.mostBytes();
    }
  }
}
