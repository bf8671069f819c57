package org.planrunde.opendata.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planrunde.opendata.OpenTexts;
import org.planrunde.opendata.query.Wish;

/**
 * What every document needs to know of the question.
 *
 * @param self the address that was asked, without parameters
 * @param asked every parameter as it was written
 */
record Answered(Wish wish, Links links, String self, Map<String, String[]> asked, OpenTexts texts) {
  static Answered of(HttpServletRequest request, Wish wish, String base, OpenTexts texts) {
    var path = request.getRequestURI().substring(request.getContextPath().length() + 1);
    return new Answered(
        wish, Links.of(base), base + path.replaceFirst("/$", ""), request.getParameterMap(), texts);
  }

  Locale language() {
    return wish.language();
  }

  String say(String key, Object... arguments) {
    return texts.say(key, wish.language(), arguments);
  }

  /** The asked address in another format. */
  String as(String format) {
    return Links.with(self, asked, Map.of("f", format));
  }

  /** The asked address in another language, to read. */
  String in(String language) {
    return Links.with(self, asked, Map.of("f", "html", "lang", language));
  }

  /** Where this document is, and where it is to be read. */
  List<Map<String, Object>> selfLinks(String type, String title) {
    return List.of(
        Links.link("self", type, title, as("json")),
        Links.link("alternate", Links.HTML, title, as("html")));
  }
}
