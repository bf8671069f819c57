package org.planrunde.ui;

/**
 * Paths the shell links to. A screen takes its place by using the constant in its route; until then
 * the link is not shown.
 */
public final class Places {
  public static final String HOME = "";
  public static final String PROCEDURES = "verfahren";
  public static final String DATES = "termine";
  public static final String RESULTS = "ergebnisse";
  public static final String RECEIPT = "quittung";
  public static final String PLAIN_LANGUAGE = "leichte-sprache";
  public static final String SIGN_LANGUAGE = "gebaerdensprache";
  public static final String ACCESSIBILITY = "barrierefreiheit";
  public static final String PRIVACY = "datenschutz";
  public static final String IMPRINT = "impressum";
  public static final String LOGIN = "anmelden";
  public static final String LOGIN_CODE = "anmelden/code";
  public static final String DESK = "arbeitsplatz";
  public static final String ACCOUNT = "konto";
  public static final String ADMINISTRATION = "verwaltung";

  private Places() {}
}
