package org.planrunde.workshop.minutes;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Writes minutes as one HTML page that asks for nothing else and has no script. */
final class HtmlMinutes {
  /** Readable on a phone, on paper and in dark mode; long words break. */
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#17212b;--soft:#586570;--line:#cdd4ce;--paper:#fff}
      @media(prefers-color-scheme:dark){:root{--ink:#eef2ef;--soft:#9aa8a9;--line:#36434a;--paper:#1a2227}}
      body{margin:0 auto;max-width:46rem;padding:2rem 1rem 4rem;background:var(--paper);color:var(--ink);
      font:1.0625rem/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif;overflow-wrap:anywhere;hyphens:auto}
      h1,h2{font-family:Bitter,Georgia,serif;line-height:1.2;text-wrap:balance}
      h1{font-size:2rem;margin:0 0 1.5rem}
      h2{font-size:1.4rem;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:1.5px solid var(--ink)}
      dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem;margin:0}
      dt{color:var(--soft)} dd{margin:0}
      figure{margin:1rem 0} figure img{max-width:100%;height:auto;border:1px solid var(--line)}
      figcaption,caption,.from{color:var(--soft);font-size:.9375rem;text-align:start}
      .card{display:grid;grid-template-columns:2.5rem 1fr;border-top:1px solid var(--line);padding:.75rem 0;break-inside:avoid}
      .card b{font-variant-numeric:tabular-nums}
      .card p{margin:0;font-family:Bitter,Georgia,serif;white-space:pre-line}
      .card .from{font-family:inherit;margin-top:.25rem}
      .wide{overflow-x:auto}
      table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.9375rem}
      th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;border-bottom:1px solid var(--line)}
      thead th{border-bottom:1.5px solid var(--ink);overflow-wrap:normal;hyphens:manual} tbody th{font-weight:600}
      footer{margin-top:3rem;color:var(--soft);font-size:.9375rem}
      @media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
      @media print{:root{--ink:#000;--soft:#333;--line:#999;--paper:#fff}body{max-width:none;padding:0;font-size:10.5pt}h2{break-after:avoid}@page{size:A4;margin:20mm}}
      """;

  private final StringBuilder out = new StringBuilder();

  private HtmlMinutes() {}

  static byte[] write(Outline outline) {
    var page = new HtmlMinutes();
    page.head(outline);
    outline.blocks().forEach(page::block);
    page.out
        .append("</main>\n<footer>")
        .append(CleanText.escape(outline.foot()))
        .append("</footer>\n</body>\n</html>\n");
    return page.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void head(Outline outline) {
    out.append("<!doctype html>\n<html lang=\"")
        .append(CleanText.escape(outline.language().toLanguageTag()))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
        // Nothing is fetched, whatever somebody has written.
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .append("img-src data:; style-src 'unsafe-inline'\">\n");
    element("title", outline.title());
    out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n");
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> element("h" + heading.level(), heading.text());
      case Block.Paragraph paragraph -> element("p", paragraph.text());
      case Block.Facts facts -> facts(facts);
      case Block.Quote quote -> quote(quote);
      case Block.Table table -> table(table);
      case Block.Picture picture -> picture(picture);
    }
  }

  private void facts(Block.Facts facts) {
    out.append("<dl>\n");
    for (var fact : facts.facts()) {
      element("dt", fact.name());
      element("dd", fact.value());
    }
    out.append("</dl>\n");
  }

  private void quote(Block.Quote quote) {
    out.append("<div class=\"card\" id=\"k").append(quote.number()).append("\">");
    element("b", Integer.toString(quote.number()));
    out.append("<div>");
    element("p", quote.text());
    out.append("<div class=\"from\">").append(CleanText.escape(quote.line()));
    out.append("</div></div></div>\n");
  }

  private void table(Block.Table table) {
    out.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
        .append(CleanText.escape(table.caption()))
        .append("\"><table>\n");
    element("caption", table.caption());
    out.append("<thead><tr>");
    table.head().forEach(cell -> cell("th scope=\"col\"", "th", cell));
    out.append("</tr></thead>\n<tbody>\n");
    table.body().forEach(row -> row(row, table.named()));
    out.append("</tbody></table></div>\n");
  }

  private void row(List<String> cells, boolean named) {
    out.append("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      var names = named && i == 0;
      cell(names ? "th scope=\"row\"" : "td", names ? "th" : "td", cells.get(i));
    }
    out.append("</tr>\n");
  }

  private void cell(String open, String close, String text) {
    out.append('<').append(open).append(" dir=\"auto\">").append(CleanText.escape(text));
    out.append("</").append(close).append('>');
  }

  private void picture(Block.Picture picture) {
    var shown = picture.picture();
    out.append("<figure><img src=\"data:image/png;base64,")
        .append(Base64.getEncoder().encodeToString(shown.png()))
        .append("\" width=\"")
        .append(shown.width())
        .append("\" height=\"")
        .append(shown.height())
        .append("\" alt=\"")
        .append(CleanText.escape(shown.alt()))
        .append("\">");
    element("figcaption", picture.caption());
    out.append("</figure>\n");
  }

  /** Words of people may run from right to left: each element finds out by itself. */
  private void element(String name, String text) {
    cell(name, name, text);
    out.append('\n');
  }
}
