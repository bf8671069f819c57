package org.planrunde.portal.ui;

/** The paths of the residents' screens, without a leading slash. */
final class Addresses {
  static final String PROCEDURE = "verfahren/:slug";
  static final String CONTRIBUTION = "verfahren/:slug/beitrag/:code";
  static final String FORM = "verfahren/:slug/mitmachen";

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
}
