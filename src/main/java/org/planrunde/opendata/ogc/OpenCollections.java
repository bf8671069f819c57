package org.planrunde.opendata.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.planrunde.contribution.OpenContributions;
import org.planrunde.identity.Municipality;
import org.planrunde.opendata.ContributionFeatures;
import org.planrunde.opendata.ContributionWords;
import org.planrunde.opendata.OpenProblems;
import org.planrunde.opendata.OpenProcedures;
import org.planrunde.opendata.OpenSite;
import org.planrunde.opendata.OpenTexts;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.stereotype.Component;

/** The collections that a host shows. */
@Component
final class OpenCollections {
  private final OpenProcedures open;
  private final Procedures procedures;
  private final OpenContributions contributions;
  private final ContributionFeatures features;
  private final OpenSite site;
  private final OpenTexts texts;

  OpenCollections(
      OpenProcedures open,
      Procedures procedures,
      OpenContributions contributions,
      ContributionFeatures features,
      OpenSite site,
      OpenTexts texts) {
    this.open = open;
    this.procedures = procedures;
    this.contributions = contributions;
    this.features = features;
    this.site = site;
    this.texts = texts;
  }

  /** All of them, the areas first. */
  List<OpenCollection> list(HttpServletRequest request, Locale language) {
    var all = new ArrayList<OpenCollection>();
    var shown = open.list(request);
    all.add(areas(request, shown, language));
    shown.forEach(p -> all.add(of(request, p, language)));
    return all;
  }

  /**
   * The one with this id.
   *
   * @throws org.planrunde.kernel.RefusedException if this host shows none
   */
  OpenCollection get(HttpServletRequest request, String id, Locale language) {
    if (id.equals(AreaCollection.ID)) {
      return areas(request, open.list(request), language);
    }
    return open.find(request, id)
        .map(p -> of(request, p, language))
        .orElseThrow(() -> OpenProblems.notThere("opendata.problem.collection"));
  }

  private OpenCollection areas(HttpServletRequest request, List<Procedure> shown, Locale language) {
    return new AreaCollection(
        shown,
        open.towns(request).stream()
            .collect(Collectors.toMap(Municipality::id, Municipality::name)),
        procedures.now(),
        site.base(request),
        texts.say("opendata.areas", language),
        texts.say("opendata.areas.text", language));
  }

  private OpenCollection of(HttpServletRequest request, Procedure procedure, Locale language) {
    return new ContributionCollection(
        new ContributionWords(procedure, site.base(request)),
        contributions,
        features,
        new ContributionCollection.Words(
            texts.say("opendata.contributions", language, procedure.name()),
            texts.say("opendata.contributions.text", language)));
  }
}
