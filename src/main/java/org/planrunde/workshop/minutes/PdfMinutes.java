package org.planrunde.workshop.minutes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.planrunde.workshop.minutes.PdfSheet.Look;

/** Writes minutes as a tagged PDF on A4. */
final class PdfMinutes {
  private static final Look BODY = new Look(10.5f, false, false);
  private static final Look BOLD = new Look(10.5f, true, false);
  private static final Look SMALL = new Look(9, false, true);
  private static final Look HEAD = new Look(9, true, false);
  private static final float NUMBER = 30;
  private static final float PADDING = 8;
  private static final float TALLEST = 420;

  private final PdfTags tags;
  private final PdfSheet sheet;

  private PdfMinutes(PdfTags tags, PdfSheet sheet) {
    this.tags = tags;
    this.sheet = sheet;
  }

  static byte[] write(Outline outline) {
    var bytes = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      var tags = new PdfTags(pdf, outline.title(), outline.language());
      try (var sheet = new PdfSheet(pdf, tags)) {
        var minutes = new PdfMinutes(tags, sheet);
        for (var block : outline.blocks()) {
          minutes.block(block);
        }
        sheet.close(outline.title() + " · " + outline.foot(), outline.words());
      }
      tags.close();
      pdf.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void block(Block block) throws IOException {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph paragraph -> {
        text(tags.add("P"), paragraph.text(), PdfSheet.LEFT, PdfSheet.WIDTH, BODY);
        sheet.gap(6);
      }
      case Block.Facts facts -> facts(facts);
      case Block.Quote quote -> quote(quote);
      case Block.Table table -> table(table);
      case Block.Picture picture -> picture(picture);
    }
  }

  private void heading(Block.Heading heading) throws IOException {
    var look = new Look(heading.level() == 1 ? 21 : heading.level() == 2 ? 14 : 11.5f, true, false);
    sheet.gap(heading.level() == 2 ? 22 : 10);
    // Never the last line of a page.
    sheet.need(look.height() + 60);
    if (heading.level() == 2) {
      sheet.rule(PdfSheet.LEFT, PdfSheet.WIDTH, true);
      sheet.down(7);
    }
    text(tags.add("H" + heading.level()), heading.text(), PdfSheet.LEFT, PdfSheet.WIDTH, look);
    sheet.gap(6);
  }

  /** Writes all lines; those that do not fit go on on the next page. */
  private void text(PDStructureElement element, String text, float x, float width, Look look)
      throws IOException {
    var turned = CleanText.isRightToLeft(text);
    for (var line : sheet.letters.lines(text, look.size(), width)) {
      sheet.need(look.height());
      sheet.write(element, line, x, width, look, turned);
      sheet.down(look.height());
    }
  }

  private void facts(Block.Facts facts) throws IOException {
    var rows = facts.facts().stream().map(fact -> List.of(fact.name(), fact.value())).toList();
    grid(rows, false, true, TableWidths.of(2, false, (int) PdfSheet.WIDTH));
    sheet.gap(6);
  }

  private void quote(Block.Quote quote) throws IOException {
    var left = PdfSheet.LEFT + NUMBER;
    var width = PdfSheet.WIDTH - NUMBER;
    sheet.need(2 * BODY.height() + SMALL.height() + 8);
    sheet.gap(7);
    var group = tags.add("Div");
    var number = Integer.toString(quote.number());
    sheet.write(tags.add("P", group), number, PdfSheet.LEFT, NUMBER, BOLD, false);
    text(tags.add("P", group), quote.text(), left, width, BODY);
    text(tags.add("P", group), quote.line(), left, width, SMALL);
  }

  private void table(Block.Table table) throws IOException {
    sheet.gap(10);
    sheet.need(90);
    text(tags.add("P"), table.caption(), PdfSheet.LEFT, PdfSheet.WIDTH, SMALL);
    sheet.gap(3);
    var columns = table.head().size();
    grid(
        table.rows(),
        true,
        table.named(),
        TableWidths.of(columns, !table.named(), (int) PdfSheet.WIDTH));
    sheet.gap(10);
  }

  private void grid(List<List<String>> rows, boolean head, boolean named, int[] widths)
      throws IOException {
    var element = tags.add("Table");
    for (int i = 0; i < rows.size(); i++) {
      row(element, rows.get(i), head && i == 0, named, widths);
    }
  }

  /** A row stays on one page; {@link Outline} keeps cells short enough for that. */
  private void row(
      PDStructureElement table, List<String> cells, boolean head, boolean named, int[] widths)
      throws IOException {
    var look = head ? HEAD : BODY;
    var lines = new ArrayList<List<String>>();
    var most = 0;
    for (int c = 0; c < cells.size(); c++) {
      lines.add(sheet.letters.lines(cells.get(c), look.size(), widths[c] - PADDING));
      most = Math.max(most, lines.getLast().size());
    }
    sheet.need(most * look.height() + PADDING);
    var top = sheet.top() - PADDING / 2;
    var x = PdfSheet.LEFT;
    var row = tags.add("TR", table);
    for (int c = 0; c < cells.size(); c++) {
      var names = head || (named && c == 0);
      var cell = tags.add(names ? "TH" : "TD", row);
      if (names) {
        PdfTags.scope(cell, head ? "Column" : "Row");
      }
      sheet.up(top);
      for (var line : lines.get(c)) {
        var turned = CleanText.isRightToLeft(cells.get(c));
        sheet.write(cell, line, x, widths[c] - PADDING, names ? bold(look) : look, turned);
        sheet.down(look.height());
      }
      x += widths[c];
    }
    sheet.up(top - most * look.height() - PADDING / 2);
    sheet.rule(PdfSheet.LEFT, PdfSheet.WIDTH, head);
  }

  private static Look bold(Look look) {
    return look.equals(HEAD) ? HEAD : BOLD;
  }

  private void picture(Block.Picture block) throws IOException {
    var figure = tags.add("Figure");
    figure.setAlternateDescription(block.picture().alt());
    sheet.picture(figure, block.picture(), TALLEST);
    sheet.down(4);
    text(tags.add("Caption"), block.caption(), PdfSheet.LEFT, PdfSheet.WIDTH, SMALL);
  }
}
