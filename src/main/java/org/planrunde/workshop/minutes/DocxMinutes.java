package org.planrunde.workshop.minutes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes minutes as a Word file: the few parts of Office Open XML (ECMA-376, transitional) that
 * headings, paragraphs, tables and one picture need. Always the same bytes for the same minutes.
 */
final class DocxMinutes {
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private DocxMinutes() {}

  static byte[] write(Outline outline) {
    var picture =
        outline.blocks().stream()
            .filter(Block.Picture.class::isInstance)
            .map(block -> ((Block.Picture) block).picture())
            .findFirst();
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "[Content_Types].xml", types());
      put(zip, "_rels/.rels", packageParts());
      put(zip, "docProps/core.xml", core(outline));
      put(zip, "word/document.xml", XML + new DocxBody(outline).xml());
      put(zip, "word/styles.xml", XML + DocxStyles.xml(outline.language().toLanguageTag()));
      put(zip, "word/settings.xml", settings());
      put(zip, "word/_rels/document.xml.rels", documentParts(picture.isPresent()));
      if (picture.isPresent()) {
        put(zip, "word/media/map.png", picture.get().png());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    put(zip, name, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(315_576_000_000L);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String types() {
    return XML
        + "<Types xmlns=\""
        + PACKAGE
        + "content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
        + type("/word/document.xml", WORD + "document.main+xml")
        + type("/word/styles.xml", WORD + "styles+xml")
        + type("/word/settings.xml", WORD + "settings+xml")
        + type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + "</Types>";
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String packageParts() {
    return relations(
        relation("rId1", OFFICE + "officeDocument", "word/document.xml")
            + relation(
                "rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"));
  }

  private static String documentParts(boolean picture) {
    return relations(
        relation("rId1", OFFICE + "styles", "styles.xml")
            + relation("rId2", OFFICE + "settings", "settings.xml")
            + (picture ? relation(DocxBody.PICTURE, OFFICE + "image", "media/map.png") : ""));
  }

  private static String relations(String all) {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + all
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
  }

  private static String settings() {
    return XML
        + "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "<w:autoHyphenation w:val=\"true\"/><w:compat>"
        + "<w:compatSetting w:name=\"compatibilityMode\""
        + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
        + "</w:compat></w:settings>";
  }

  private static String core(Outline outline) {
    return XML
        + "<cp:coreProperties xmlns:cp=\""
        + PACKAGE
        + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + CleanText.escape(outline.title())
        + "</dc:title><dc:language>"
        + CleanText.escape(outline.language().toLanguageTag())
        + "</dc:language></cp:coreProperties>";
  }
}
