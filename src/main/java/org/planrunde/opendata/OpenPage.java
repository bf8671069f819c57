package org.planrunde.opendata;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.MediaType;

/**
 * A page to read, without scripts and without a session. Whatever is told to it becomes text, never
 * markup. For one thread.
 */
public final class OpenPage {
  /** How such a page is sent. */
  public static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final Document page = Document.createShell("");
  private final Element main;

  /** A page with its title as the heading. */
  public OpenPage(String title, Locale language) {
    page.selectXpath("/html").attr("lang", language.getLanguage());
    var head = page.head();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("title").text(title);
    head.appendElement("link").attr("rel", "icon").attr("href", "/assets/planrunde.svg");
    head.appendElement("link").attr("rel", "stylesheet").attr("href", "/assets/opendata.css");
    main = page.body().appendElement("main");
    main.appendElement("h1").text(title);
  }

  /** Where content goes. */
  public Element main() {
    return main;
  }

  /** A line of links above the heading. */
  public Element nav(String label) {
    var nav = page.body().prependElement("nav").attr("aria-label", label);
    return nav.appendElement("ul");
  }

  /** A link in an element of its own. */
  public static Element link(Element into, String href, String words) {
    return into.appendElement("a").attr("href", href).text(words);
  }

  /** The page in UTF-8. */
  public byte[] bytes() {
    page.outputSettings().prettyPrint(false);
    return ("<!doctype html>\n" + page.outerHtml()).getBytes(StandardCharsets.UTF_8);
  }
}
