package org.planrunde.identity;

/**
 * What a municipality says about itself, as plain text with empty lines between paragraphs; each
 * may be empty.
 *
 * @param imprint who answers for the pages
 * @param privacyContact whom to ask about personal data
 * @param privacyNotice what the municipality adds to the notice of the software
 * @param accessibilityContact whom to tell of a barrier
 */
public record MunicipalityTexts(
    String imprint, String privacyContact, String privacyNotice, String accessibilityContact) {
  /** Nothing said yet. */
  public static final MunicipalityTexts NONE = new MunicipalityTexts("", "", "", "");

  /** Longest imprint, in characters. */
  public static final int MAX_IMPRINT = 10_000;

  /** Longest of the two contacts, in characters. */
  public static final int MAX_CONTACT = 2000;

  /** Longest notice, in characters. */
  public static final int MAX_NOTICE = 20_000;
}
