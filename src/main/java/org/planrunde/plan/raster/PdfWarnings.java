package org.planrunde.plan.raster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.Message;

/** What a PDF holds besides a picture, or what of its picture is missing. */
final class PdfWarnings {
  /** Pictures packed so need readers that the house does not have. */
  private static final Set<String> UNREAD = Set.of("JPXDecode", "JBIG2Decode");

  private static final int DEEPEST = 4;
  private static final int USUAL = 200;

  private PdfWarnings() {}

  static List<Message> of(PDDocument pdf, int page, int dpi) throws IOException {
    var found = new ArrayList<Message>();
    var catalog = pdf.getDocumentCatalog();
    var names = catalog.getNames();
    if (isScript(catalog.getCOSObject().getCOSDictionary(COSName.OPEN_ACTION))
        || catalog.getCOSObject().containsKey(COSName.AA)
        || (names != null && names.getJavaScript() != null)) {
      found.add(Message.of("plan.warning.pdf.script"));
    }
    if (names != null && names.getEmbeddedFiles() != null) {
      found.add(Message.of("plan.warning.pdf.attachment"));
    }
    if (dpi < USUAL) {
      found.add(Message.of("plan.warning.pdf.coarse", dpi));
    }
    if (hasUnread(pdf.getPage(page).getResources(), 0)) {
      found.add(Message.of("plan.warning.pdf.pictures"));
    }
    return found;
  }

  private static boolean isScript(@Nullable COSDictionary action) {
    return action != null && "JavaScript".equals(action.getNameAsString(COSName.S));
  }

  private static boolean hasUnread(@Nullable PDResources resources, int depth) throws IOException {
    if (resources == null || depth > DEEPEST) {
      return false;
    }
    for (var name : resources.getXObjectNames()) {
      var object = resources.getXObject(name);
      if ((object instanceof PDImageXObject image && isUnread(image))
          || (object instanceof PDFormXObject form && hasUnread(form.getResources(), depth + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnread(PDImageXObject image) {
    var filters = image.getStream().getFilters();
    return filters != null && filters.stream().anyMatch(f -> UNREAD.contains(f.getName()));
  }
}
