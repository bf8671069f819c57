package org.planrunde.plan.raster;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Draws one page of a PDF. Runs no script, opens no attachment and follows no link: it only draws.
 * Refuses what is encrypted, since then it could not promise that.
 */
final class PdfPlan {
  private static final int MOST_PAGES = 200;
  private static final long IN_MEMORY = 64L * 1024 * 1024;
  private static final long ON_DISK = 1024L * 1024 * 1024;

  private PdfPlan() {}

  static Found read(Path file, int page, Path sheet, Progress progress) {
    try (var pdf =
        Loader.loadPDF(
            file.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache)) {
      return read(pdf, page, sheet, progress);
    } catch (InvalidPasswordException e) {
      throw new PlanRefused("pdf.encrypted", e);
    } catch (PlanRefused e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Broken files break the reader in every way there is.
      throw new PlanRefused("pdf.broken", e);
    }
  }

  private static Found read(PDDocument pdf, int number, Path sheet, Progress progress)
      throws IOException {
    if (pdf.isEncrypted()) {
      throw new PlanRefused("pdf.encrypted");
    }
    var pages = pdf.getNumberOfPages();
    if (pages < 1) {
      throw new PlanRefused("pdf.broken");
    }
    if (pages > MOST_PAGES) {
      throw new PlanRefused("pdf.pages", pages, MOST_PAGES);
    }
    if (number < 1 || number > pages) {
      throw new PlanRefused("pdf.page", number, pages);
    }
    var page = new PdfPage(pdf, number - 1);
    page.draw(sheet, progress);
    return new Found(
        "PDF",
        pages,
        number,
        page.width(),
        page.height(),
        page.dpi(),
        0,
        null,
        PdfWarnings.of(pdf, number - 1, page.dpi()));
  }
}
