package org.planrunde.procedure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;

/** The words of an upload field. */
final class UploadWords {
  private UploadWords() {}

  static UploadI18N of(Component who) {
    return new UploadI18N()
        .setDropFiles(
            new UploadI18N.DropFiles().setOne(who.getTranslation("procedure.upload.drop")))
        .setAddFiles(
            new UploadI18N.AddFiles().setOne(who.getTranslation("procedure.upload.choose")));
  }
}
