package org.planrunde.workshop.minutes;

import java.util.List;

/** The text of the Word file. */
final class DocxBody {
  /** By this the text finds its picture. */
  static final String PICTURE = "rId3";

  /** Text width of A4 with 2 cm around: twentieths of a point, and English metric units. */
  private static final int TWIPS = 9_638;

  private static final int EMU = 6_120_130;
  private static final int TALLEST_EMU = 7_200_000;

  private final StringBuilder out = new StringBuilder();
  private final Outline outline;

  DocxBody(Outline outline) {
    this.outline = outline;
  }

  String xml() {
    out.append("<w:document")
        .append(" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"")
        .append(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"")
        .append(
            " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"")
        .append(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"")
        .append(" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">")
        .append("<w:body>");
    outline.blocks().forEach(this::block);
    paragraph("From", outline.foot(), false);
    out.append("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
        .append("<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\"")
        .append(" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>")
        .append("</w:body></w:document>");
    return out.toString();
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> paragraph("Heading" + heading.level(), heading.text(), false);
      case Block.Paragraph paragraph -> paragraph("Normal", paragraph.text(), false);
      case Block.Facts facts ->
          grid(facts.facts().stream().map(f -> List.of(f.name(), f.value())).toList(), false, true);
      case Block.Quote quote -> {
        paragraph("Card", quote.number() + "  " + quote.text(), false);
        paragraph("From", quote.line(), false);
      }
      case Block.Table table -> {
        paragraph("Caption", table.caption(), false);
        grid(table.rows(), true, table.named());
      }
      case Block.Picture picture -> picture(picture);
    }
  }

  private void paragraph(String style, String text, boolean bold) {
    var turned = CleanText.isRightToLeft(text);
    out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
    out.append(turned ? "<w:bidi/>" : "").append("</w:pPr>");
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      out.append("<w:r>");
      if (bold || turned) {
        out.append("<w:rPr>").append(bold ? "<w:b/>" : "").append(turned ? "<w:rtl/>" : "");
        out.append("</w:rPr>");
      }
      out.append(i > 0 ? "<w:br/>" : "").append("<w:t xml:space=\"preserve\">");
      out.append(CleanText.escape(lines[i])).append("</w:t></w:r>");
    }
    out.append("</w:p>");
  }

  private void grid(List<List<String>> rows, boolean head, boolean named) {
    var columns = rows.getFirst().size();
    var widths = widths(columns, head && !named);
    out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"Minutes\"/>")
        .append("<w:tblW w:w=\"")
        .append(TWIPS)
        .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
        .append("<w:tblLook w:firstRow=\"")
        .append(head ? 1 : 0)
        .append("\" w:lastRow=\"0\" w:firstColumn=\"")
        .append(named ? 1 : 0)
        .append("\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
    for (var width : widths) {
      out.append("<w:gridCol w:w=\"").append(width).append("\"/>");
    }
    out.append("</w:tblGrid>");
    for (int r = 0; r < rows.size(); r++) {
      out.append("<w:tr><w:trPr><w:cantSplit/>");
      out.append(head && r == 0 ? "<w:tblHeader/>" : "").append("</w:trPr>");
      for (int c = 0; c < columns; c++) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths[c]).append("\" w:type=\"dxa\"/>");
        out.append("</w:tcPr>");
        paragraph("Normal", rows.get(r).get(c), (head && r == 0) || (named && c == 0));
        out.append("</w:tc>");
      }
      out.append("</w:tr>");
    }
    out.append("</w:tbl>");
    paragraph("Normal", "", false);
  }

  private static int[] widths(int columns, boolean equal) {
    return TableWidths.of(columns, equal, TWIPS);
  }

  private void picture(Block.Picture block) {
    var picture = block.picture();
    var wide = Math.min(EMU, (long) TALLEST_EMU * picture.width() / picture.height());
    var high = wide * picture.height() / picture.width();
    var alt = CleanText.escape(picture.alt());
    var size = " cx=\"" + wide + "\" cy=\"" + high + "\"/>";
    out.append("<w:p><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")
        .append("<wp:extent")
        .append(size)
        .append("<wp:docPr id=\"1\" name=\"map\" descr=\"")
        .append(alt)
        .append("\"/><a:graphic><a:graphicData")
        .append(" uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">")
        .append("<pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"map.png\" descr=\"")
        .append(alt)
        .append("\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"")
        .append(PICTURE)
        .append("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>")
        .append("<a:off x=\"0\" y=\"0\"/><a:ext")
        .append(size)
        .append("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>")
        .append("</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    paragraph("Caption", block.caption(), false);
  }
}
