package org.planrunde.plan.proxy;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Reduces the page with which a WMS answers about a place to its words: tables become attributes,
 * everything else lines. Scripts, styles, links and pictures are left out.
 */
final class InfoPage {
  private static final int MOST_ROWS = 500;

  private InfoPage() {}

  static PlaceInfo read(String html) {
    var page = Jsoup.parse(html);
    page.select("script, style, head, noscript, template, svg").remove();
    var facts = new InfoFacts();
    for (var table : page.select("table")) {
      if (table.select("table").size() == 1) {
        facts.next();
        table(table, facts);
      }
    }
    var found = facts.finish(List.of());
    return found.features().isEmpty() ? InfoReader.plain(lines(page.body())) : found;
  }

  /** A line of names over lines of values, or a name and its value in each line. */
  private static void table(Element table, InfoFacts facts) {
    var rows = table.select("tr").stream().limit(MOST_ROWS).map(InfoPage::cells).toList();
    if (rows.isEmpty()) {
      return;
    }
    var names = rows.getFirst();
    if (names.size() > 2 || table.select("tr").getFirst().select("td").isEmpty()) {
      for (var row : rows.subList(1, rows.size())) {
        facts.next();
        for (int i = 0; i < Math.min(names.size(), row.size()); i++) {
          facts.put(names.get(i), row.get(i));
        }
      }
      return;
    }
    rows.stream().filter(row -> row.size() == 2).forEach(row -> facts.put(row.get(0), row.get(1)));
  }

  private static List<String> cells(Element row) {
    return row.select("th, td").eachText();
  }

  private static List<String> lines(Element body) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    body.traverse(
        (NodeVisitor)
            (node, _) -> {
              if (node instanceof TextNode words) {
                line.append(words.text());
              } else if (node instanceof Element element
                  && (element.isBlock() || element.normalName().equals("br"))) {
                lines.add(line.toString());
                line.setLength(0);
              }
            });
    lines.add(line.toString());
    return lines;
  }
}
