package org.planrunde.opendata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.OpenContribution;
import org.planrunde.procedure.Category;
import org.planrunde.procedure.ContributionType;
import org.planrunde.procedure.Procedure;
import org.planrunde.ui.Places;

/**
 * What the keys and codes of contributions mean outside.
 *
 * @param procedure to which the contributions belong
 * @param base beginning of addresses, with a slash at its end
 */
public record ContributionWords(Procedure procedure, String base) {
  /** What the category is called, or null. */
  public @Nullable String category(OpenContribution said) {
    return procedure.category(said.category()).map(Category::label).orElse(null);
  }

  /** What the type is called, or null. */
  public @Nullable String type(OpenContribution said) {
    return procedure.type(said.type()).map(ContributionType::label).orElse(null);
  }

  /** The contribution's page. */
  public String link(OpenContribution said) {
    return base + Places.PROCEDURES + "/" + procedure.slug() + "/beitrag/" + said.code();
  }

  /** The addresses of its photos, JPEG of at most 1600 pixels. */
  public List<String> photos(OpenContribution said) {
    var before = base + "api/v1/procedures/" + procedure.slug() + "/contributions/" + said.code();
    return said.photos().stream().map(n -> before + "/photos/" + n + "/large").toList();
  }
}
