package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.planrunde.citymodel.DesignId;
import org.planrunde.citymodel.Designs;
import org.planrunde.citymodel.design.DesignLimits;
import org.planrunde.kernel.RefusedException;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Push;

/** Takes the file of a design, and says at once whether it is fit. */
final class DesignForm extends Div {
  /** Takes one file; called without the screen's lock. */
  interface Taking {
    DesignId take(String name, Path file);
  }

  private final Taking taking;
  private final Consumer<DesignId> taken;
  private final Div said = new Div();
  private final Upload upload = new Upload(new Receiver());

  DesignForm(Taking taking, Consumer<DesignId> taken) {
    this.taking = taking;
    this.taken = taken;
    addClassName("model-form");
    upload.setUploadButton(
        ActionButton.secondary(getTranslation("citymodel.designs.choose")).icon("upload"));
    upload.setDropLabel(new Span(getTranslation("citymodel.upload.drop")));
    upload.setI18n(
        UploadWords.of(
            this,
            getTranslation("citymodel.design.too-large", Designs.MOST_BYTES / 1_000_000 + " MB"),
            getTranslation("citymodel.designs.checking")));
    upload.addFileRejectedListener(e -> refuse(e.getFileName(), e.getErrorMessage()));
    upload.addAllFinishedListener(_ -> upload.clearFileList());
    add(
        new H2(getTranslation("citymodel.designs.upload")),
        new Paragraph(
            getTranslation(
                "citymodel.designs.limits",
                Designs.MOST_BYTES / 1_000_000,
                DesignLimits.USUAL.triangles())),
        said,
        upload);
  }

  private void refuse(String file, String sentence) {
    said.removeAll();
    said.add(new Note(Note.Kind.ERROR, getTranslation("citymodel.upload.refused", file), sentence));
  }

  private void accept(DesignId id) {
    said.removeAll();
    taken.accept(id);
  }

  /** The answer to the browser is yes, since the page itself says what was wrong. */
  private final class Receiver implements UploadHandler {
    private static final long serialVersionUID = 1L;

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      UI screen = event.getUI();
      String name = event.getFileName();
      Path file = Files.createTempFile("design", ".part");
      try (InputStream in = event.getInputStream()) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        DesignId id = taking.take(name, file);
        Push.run(screen, () -> accept(id));
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
      return Designs.MOST_BYTES;
    }
  }
}
