package org.planrunde.procedure.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.function.Consumer;
import org.planrunde.geo.GeoLimits;

/** Fields for a GeoJSON file; one that is too large is refused before it is read whole. */
public final class GeoJsonUploads {
  private GeoJsonUploads() {}

  /** A field that gives the bytes of a file to {@code taken}, or a sentence to {@code refused}. */
  public static Upload field(
      Component who, GeoLimits limits, Consumer<byte[]> taken, Consumer<String> refused) {
    var upload = new Upload(new Bounded(limits.maxBytes(), taken));
    upload.setMaxFileSize((int) limits.maxBytes());
    upload.setAcceptedFileExtensions(".geojson", ".json");
    var drop = who.getTranslation("procedure.upload.drop");
    var choose = who.getTranslation("procedure.upload.choose");
    upload.setI18n(
        new UploadI18N()
            .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
            .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose)));
    upload.addFileRejectedListener(
        _ -> refused.accept(who.getTranslation("geo.rejected.too-large", 0, 0, limits.maxBytes())));
    return upload;
  }

  /** Keeps to the limit on the server too, whatever the browser says. */
  private static final class Bounded extends InMemoryUploadHandler {
    private static final long serialVersionUID = 1L;

    private final long most;

    Bounded(long most, Consumer<byte[]> taken) {
      super((_, bytes) -> taken.accept(bytes));
      this.most = most;
    }

    @Override
    public long getFileSizeMax() {
      return most;
    }
  }
}
