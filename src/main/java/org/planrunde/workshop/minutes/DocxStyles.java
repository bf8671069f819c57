package org.planrunde.workshop.minutes;

import java.util.Locale;

/** The styles of the Word file; by their names Word knows headings, a table and a caption. */
final class DocxStyles {
  private DocxStyles() {}

  static String xml(String language) {
    return "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "<w:docDefaults><w:rPrDefault><w:rPr>"
        + "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/>"
        + "<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\""
        + CleanText.escape(
            language.equals("de") ? "de-DE" : language.equals("en") ? "en-GB" : language)
        + "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        + "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/>"
        + "</w:pPr></w:pPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
        + "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
        + heading(1, 40, 0)
        + heading(2, 28, 360)
        + heading(3, 24, 240)
        + paragraph(
            "Card", "Card", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"0\"/>", serif())
        + paragraph("From", "Card source", "", "<w:color w:val=\"586570\"/><w:sz w:val=\"19\"/>")
        + paragraph(
            "Caption",
            "caption",
            "<w:keepNext/>",
            "<w:color w:val=\"586570\"/><w:sz w:val=\"19\"/>")
        + "<w:style w:type=\"table\" w:styleId=\"Minutes\"><w:name w:val=\"Minutes\"/><w:tblPr>"
        + "<w:tblBorders>"
        + line("top")
        + line("bottom")
        + line("insideH")
        + "</w:tblBorders><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/>"
        + "<w:right w:w=\"120\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        + "</w:styles>";
  }

  private static String heading(int level, int halfPoints, int before) {
    return String.format(
        Locale.ROOT,
        "<w:style w:type=\"paragraph\" w:styleId=\"Heading%1$d\"><w:name w:val=\"heading %1$d\"/>"
            + "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/>"
            + "<w:pPr><w:keepNext/><w:spacing w:before=\"%3$d\" w:after=\"120\"/>"
            + "<w:outlineLvl w:val=\"%4$d\"/></w:pPr>"
            + "<w:rPr>%5$s<w:b/><w:sz w:val=\"%2$d\"/><w:szCs w:val=\"%2$d\"/></w:rPr></w:style>",
        level,
        halfPoints,
        before,
        level - 1,
        serif());
  }

  private static String paragraph(String id, String name, String layout, String letters) {
    return "<w:style w:type=\"paragraph\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/><w:basedOn w:val=\"Normal\"/><w:pPr>"
        + layout
        + "</w:pPr><w:rPr>"
        + letters
        + "</w:rPr></w:style>";
  }

  private static String serif() {
    return "<w:rFonts w:ascii=\"Cambria\" w:hAnsi=\"Cambria\" w:cs=\"Times New Roman\"/>";
  }

  private static String line(String where) {
    return "<w:" + where + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"76837C\"/>";
  }
}
