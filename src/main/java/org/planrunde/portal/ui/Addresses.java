package org.planrunde.portal.ui;

import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.planrunde.contribution.Photo;
import org.planrunde.contribution.PhotoSize;
import org.planrunde.kernel.ProcedureId;
import org.planrunde.ui.SiteAddress;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The paths of the residents' screens, without a leading slash. */
final class Addresses {
  static final String PROCEDURE = "verfahren/:slug";
  static final String CONTRIBUTION = "verfahren/:slug/beitrag/:code";
  static final String FORM = "verfahren/:slug/mitmachen";

  static final String STATISTICS = "verfahren/:slug/statistik";

  private Addresses() {}

  static String procedure(String slug) {
    return "verfahren/" + slug;
  }

  static String contribution(String slug, String code) {
    return procedure(slug) + "/beitrag/" + code;
  }

  static String form(String slug) {
    return procedure(slug) + "/mitmachen";
  }

  /** Where everybody gets a photo of a public contribution. */
  static String photo(String slug, String code, Photo photo, PhotoSize size) {
    return "api/v1/procedures/"
        + slug
        + "/contributions/"
        + code
        + "/photos/"
        + photo.position()
        + "/"
        + size.word();
  }

  /** The page with description, dates, documents and result. */
  static String about(String slug) {
    return procedure(slug) + "?seite=worum";
  }

  static String statistics(String slug) {
    return procedure(slug) + "/statistik";
  }

  /** All appointments of a procedure for a calendar. */
  static String calendar(String slug) {
    return "api/v1/procedures/" + slug + "/appointments.ics";
  }

  /** One appointment for a calendar. */
  static String calendar(String slug, UUID appointment) {
    return "api/v1/procedures/" + slug + "/appointments/" + appointment + ".ics";
  }

  /** All public contributions as one file with this ending. */
  static String file(String slug, String ending) {
    return "api/v1/procedures/" + slug + "/contributions." + ending;
  }

  /** The public contributions for map programs, as a page to read. */
  static String collection(ProcedureId procedure) {
    return "api/v1/ogc/collections/" + procedure + "?f=html";
  }

  /**
   * The whole address of a path, as it is configured; else as the browser asked for this page, and
   * the path alone without one.
   */
  static String whole(SiteAddress site, String path) {
    return site.of(path).orElseGet(() -> asAsked(path));
  }

  private static String asAsked(String path) {
    return VaadinService.getCurrentRequest() instanceof HttpServletRequest request
        ? ServletUriComponentsBuilder.fromContextPath(request).path("/" + path).toUriString()
        : "/" + path;
  }
}
