package org.planrunde.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planrunde.kernel.PlainText;
import org.planrunde.kernel.Problem;

/**
 * What an administrator may change of the municipality, as typed.
 *
 * @param host empty for none
 */
public record MunicipalityEdit(
    String name, String shortName, String accent, String host, MunicipalityTexts texts) {
  /** The same without space around and with the host in lower case. */
  MunicipalityEdit tidy() {
    return new MunicipalityEdit(
        PlainText.tidy(name),
        PlainText.tidy(shortName),
        PlainText.tidy(accent).toUpperCase(Locale.ROOT),
        PlainText.tidy(host).toLowerCase(Locale.ROOT),
        new MunicipalityTexts(
            PlainText.tidy(texts.imprint()),
            PlainText.tidy(texts.privacyContact()),
            PlainText.tidy(texts.privacyNotice()),
            PlainText.tidy(texts.accessibilityContact())));
  }

  /** What is not fit in a tidied one. */
  List<Problem> problems() {
    var contact = MunicipalityTexts.MAX_CONTACT;
    return PlainText.all(
        PlainText.check("name", name, 1, Municipality.MAX_NAME),
        PlainText.check("shortName", shortName, 1, Municipality.MAX_SHORT_NAME),
        fits("accent", accent, "#[0-9A-F]{6}"),
        host.isEmpty()
            ? Optional.empty()
            : fits("host", host, "(?=.{1,253}$)[a-z0-9]([a-z0-9.-]*[a-z0-9])?"),
        PlainText.check("imprint", texts.imprint(), 0, MunicipalityTexts.MAX_IMPRINT),
        PlainText.check("privacyContact", texts.privacyContact(), 0, contact),
        PlainText.check("privacyNotice", texts.privacyNotice(), 0, MunicipalityTexts.MAX_NOTICE),
        PlainText.check("accessibilityContact", texts.accessibilityContact(), 0, contact));
  }

  private static Optional<Problem> fits(String field, String value, String pattern) {
    return value.matches(pattern)
        ? Optional.empty()
        : Optional.of(Problem.of(field, "identity.town.problem." + field));
  }
}
