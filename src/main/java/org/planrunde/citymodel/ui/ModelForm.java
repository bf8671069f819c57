package org.planrunde.citymodel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.planrunde.citymodel.CityModels;
import org.planrunde.citymodel.ModelUpload;
import org.planrunde.kernel.RefusedException;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;
import org.planrunde.ui.Push;

/** Takes a model file, of up to 1 GB, without holding it in memory. */
final class ModelForm extends Div {
  /** Takes one file; called without the screen's lock. */
  interface Taking {
    void take(ModelUpload upload);
  }

  private final Taking taking;
  private final Runnable taken;
  private final Div said = new Div();
  private final CrsFields system = new CrsFields(null, false);
  private final Upload upload = new Upload(new Receiver());

  ModelForm(Taking taking, Runnable taken) {
    this.taking = taking;
    this.taken = taken;
    addClassName("model-form");
    upload.setUploadButton(
        ActionButton.secondary(getTranslation("citymodel.upload")).icon("upload"));
    upload.setDropLabel(new Span(getTranslation("citymodel.upload.drop")));
    upload.setI18n(
        UploadWords.of(
            this,
            getTranslation("citymodel.problem.large", CityModels.MOST_BYTES / 1_000_000),
            getTranslation("citymodel.upload.checking")));
    upload.addFileRejectedListener(e -> refuse(e.getFileName(), e.getErrorMessage()));
    upload.addAllFinishedListener(_ -> upload.clearFileList());
    add(new H2(getTranslation("citymodel.upload.title")), system, said, upload);
  }

  private void refuse(String file, String sentence) {
    said.removeAll();
    said.add(new Note(Note.Kind.ERROR, getTranslation("citymodel.upload.refused", file), sentence));
  }

  /** The answer to the browser is yes, since the page itself says what was wrong. */
  private final class Receiver implements UploadHandler {
    private static final long serialVersionUID = 1L;

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      UI screen = event.getUI();
      String name = event.getFileName();
      Path file = Files.createTempFile("city-model", ".part");
      try (InputStream in = event.getInputStream()) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        taking.take(new ModelUpload(name, file, system.crs(), system.swapped()));
        Push.run(
            screen,
            () -> {
              said.removeAll();
              taken.run();
            });
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
      return CityModels.MOST_BYTES;
    }
  }
}
