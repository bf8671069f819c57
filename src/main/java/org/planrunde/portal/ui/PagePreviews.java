package org.planrunde.portal.ui;

import java.util.Optional;
import java.util.regex.Pattern;
import org.planrunde.contribution.Contributions;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.planrunde.ui.spi.PagePreview;
import org.springframework.stereotype.Component;

/** What public procedures and public contributions are about, in two lines. */
@Component
class PagePreviews implements PagePreview {
  private static final int LONGEST = 200;
  private static final Pattern PATH =
      Pattern.compile("verfahren/([a-z0-9-]{1,80})(?:/beitrag/([A-Za-z0-9]{1,8}))?/?");

  private final Procedures procedures;
  private final Contributions contributions;

  PagePreviews(Procedures procedures, Contributions contributions) {
    this.procedures = procedures;
    this.contributions = contributions;
  }

  @Override
  public Optional<Preview> of(String path) {
    var parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var code = Optional.ofNullable(parts.group(2));
    return procedures
        .findPublic(parts.group(1))
        .flatMap(procedure ->
            code.isPresent()
                ? ofContribution(procedure, code.get())
                : Optional.of(new Preview(procedure.name(), shortened(procedure.text().teaser()))));
  }

  private Optional<Preview> ofContribution(Procedure procedure, String code) {
    return contributions
        .findPublic(procedure.id(), code)
        .map(said -> new Preview(said.title() + " · " + procedure.name(), shortened(said.text())));
  }

  private static String shortened(String text) {
    var line = text.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip() + "…";
  }
}
