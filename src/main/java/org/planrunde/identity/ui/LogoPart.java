package org.planrunde.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import org.planrunde.identity.Accounts;
import org.planrunde.identity.Municipalities;
import org.planrunde.storage.image.ImageRefused;
import org.planrunde.ui.ActionButton;
import org.planrunde.ui.Note;

/** Takes a logo, shows why one was not taken, takes it away. */
final class LogoPart extends Div {
  /** Largest file, in bytes. */
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private final Municipalities municipalities;
  private final Accounts accounts;
  private final Runnable changed;
  private final Div said = new Div();
  private final ActionButton remove =
      ActionButton.text(getTranslation("identity.town.logo.remove")).icon("trash-2");

  LogoPart(Municipalities municipalities, Accounts accounts, Runnable changed) {
    this.municipalities = municipalities;
    this.accounts = accounts;
    this.changed = changed;
    addClassName("logo-part");
    said.getElement().setAttribute("role", "status");
    var upload = new Upload(new Bounded());
    upload.setMaxFileSize(MOST_BYTES);
    upload.setMaxFiles(1);
    upload.setAcceptedFileExtensions(".png", ".jpg", ".jpeg");
    var drop = getTranslation("identity.town.logo.drop");
    var choose = getTranslation("identity.town.logo.choose");
    upload.setI18n(
        new UploadI18N()
            .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
            .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose)));
    upload.addFileRejectedListener(_ -> refuse(ImageRefused.Reason.TOO_LARGE));
    upload.addAllFinishedListener(_ -> upload.clearFileList());
    remove.onClick(this::takeAway);
    add(
        new H2(getTranslation("identity.town.logo")),
        new Paragraph(getTranslation("identity.town.logo.lead")),
        said,
        upload,
        remove);
  }

  void show(boolean there) {
    remove.setVisible(there);
  }

  private void take(byte[] bytes) {
    said.removeAll();
    try {
      municipalities.saveLogo(accounts.getCurrent(), bytes);
      said.add(new Note(Note.Kind.OK, getTranslation("identity.town.logo.saved")));
      show(true);
      changed.run();
    } catch (ImageRefused e) {
      refuse(e.reason());
    }
  }

  private void refuse(ImageRefused.Reason reason) {
    said.removeAll();
    var key =
        switch (reason) {
          case TOO_LARGE, TOO_MANY_PIXELS -> "identity.town.logo.large";
          case BUSY, TOO_SLOW -> "identity.town.logo.busy";
          default -> "identity.town.logo.unfit";
        };
    said.add(new Note(Note.Kind.ERROR, getTranslation(key)));
  }

  private void takeAway() {
    municipalities.removeLogo(accounts.getCurrent());
    said.removeAll();
    show(false);
    changed.run();
  }

  /** Keeps to the limit on the server too, whatever the browser says. */
  private final class Bounded extends InMemoryUploadHandler {
    private static final long serialVersionUID = 1L;

    Bounded() {
      super((_, bytes) -> take(bytes));
    }

    @Override
    public long getFileSizeMax() {
      return MOST_BYTES;
    }
  }
}
