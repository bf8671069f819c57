package org.planrunde.opendata.pds;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planrunde.contribution.OpenContribution;
import org.planrunde.contribution.OpenContributions;
import org.planrunde.dialogue.OpenComments;
import org.planrunde.identity.Municipality;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.opendata.ContributionWords;
import org.planrunde.opendata.FeatureStream;
import org.planrunde.opendata.Harvest;
import org.planrunde.opendata.OpenFeature;
import org.planrunde.opendata.OpenProblems;
import org.planrunde.opendata.OpenProcedures;
import org.planrunde.opendata.OpenSite;
import org.planrunde.opendata.Replies;
import org.planrunde.procedure.Procedure;
import org.planrunde.procedure.Procedures;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The Participatory Data Specification at the addresses of DIPAS, so that navigators and dashboards
 * made for it find the same here. Projects are public procedures; there are no comments on drafts.
 */
@RestController
@CrossOrigin
class PdsController {
  private static final String PROJECTS = "/dipas-pds/projects";

  private final OpenProcedures open;
  private final Procedures procedures;
  private final OpenContributions contributions;
  private final OpenComments comments;
  private final Harvest harvest;
  private final OpenSite site;

  PdsController(
      OpenProcedures open,
      Procedures procedures,
      OpenContributions contributions,
      OpenComments comments,
      Harvest harvest,
      OpenSite site) {
    this.open = open;
    this.procedures = procedures;
    this.contributions = contributions;
    this.comments = comments;
    this.harvest = harvest;
    this.site = site;
  }

  @GetMapping(PROJECTS)
  @Nullable ResponseEntity<byte[]> projects(
      HttpServletRequest request, HttpServletResponse response) {
    var features = open.list(request).stream().map(projectsOf(request)).toList();
    return answer(request, response, OpenFeature.collection(features));
  }

  @GetMapping(PROJECTS + "/{id}")
  @Nullable ResponseEntity<byte[]> project(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
    return answer(request, response, projectsOf(request).apply(get(request, id)).json());
  }

  private Function<Procedure, OpenFeature> projectsOf(HttpServletRequest request) {
    Map<MunicipalityId, String> towns =
        open.towns(request).stream()
            .collect(Collectors.toMap(Municipality::id, Municipality::name));
    var now = procedures.now();
    var base = site.base(request);
    return p -> PdsProject.of(p, towns.getOrDefault(p.municipality(), ""), base, now);
  }

  @GetMapping(PROJECTS + "/{id}/contributions")
  void contributions(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    var procedure = get(request, id);
    var written = written(request, procedure);
    stream(
        response,
        procedure,
        (page, out) -> {
          for (var said : page) {
            out.add(written.of(said).json());
          }
        });
  }

  /** The contributions to which something is said, with all of that. */
  @GetMapping(PROJECTS + "/{id}/commentedcontributions")
  void commented(HttpServletRequest request, HttpServletResponse response, @PathVariable String id)
      throws IOException {
    var procedure = get(request, id);
    var written = written(request, procedure);
    stream(
        response,
        procedure,
        (page, out) -> {
          var said = comments.list(page.stream().map(OpenContribution::id).toList());
          for (var contribution : page) {
            var about = said.get(contribution.id());
            if (about != null) {
              out.add(written.of(contribution, about).json());
            }
          }
        });
  }

  @GetMapping(PROJECTS + "/{id}/contributions/{code}")
  @Nullable ResponseEntity<byte[]> contribution(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String id,
      @PathVariable String code) {
    var procedure = get(request, id);
    return answer(request, response, written(request, procedure).of(get(procedure, code)).json());
  }

  @GetMapping(PROJECTS + "/{id}/contributions/{code}/comments")
  @Nullable ResponseEntity<byte[]> comments(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String id,
      @PathVariable String code) {
    var said = get(get(request, id), code);
    var about = comments.list(List.of(said.id())).getOrDefault(said.id(), List.of());
    return answer(
        request,
        response,
        OpenFeature.collection(
            about.stream().map(comment -> PdsContribution.feature(said, comment)).toList()));
  }

  /** Drafts are talked about in contributions here, so there are none. */
  @GetMapping(PROJECTS + "/{id}/conception_comments")
  @Nullable ResponseEntity<byte[]> conceptions(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
    get(request, id);
    return answer(request, response, OpenFeature.collection(List.of()));
  }

  private interface Part {
    void write(List<OpenContribution> page, FeatureStream out) throws IOException;
  }

  private void stream(HttpServletResponse response, Procedure procedure, Part part)
      throws IOException {
    var all = harvest.of(procedure.id());
    Replies.keepShortly(response);
    response.setContentType(Replies.GEO_JSON.toString());
    var out = new FeatureStream(response.getOutputStream());
    all.each(page -> part.write(page, out));
    out.end();
  }

  private PdsContribution written(HttpServletRequest request, Procedure procedure) {
    return new PdsContribution(new ContributionWords(procedure, site.base(request)));
  }

  private Procedure get(HttpServletRequest request, String id) {
    return open.find(request, id)
        .orElseThrow(() -> OpenProblems.notThere("opendata.problem.procedure"));
  }

  private OpenContribution get(Procedure procedure, String code) {
    return (code.matches("[0-9A-Z]{1,12}")
            ? contributions.find(procedure.id(), code)
            : Optional.<OpenContribution>empty())
        .orElseThrow(() -> OpenProblems.notThere("opendata.problem.feature"));
  }

  private static @Nullable ResponseEntity<byte[]> answer(
      HttpServletRequest request, HttpServletResponse response, Map<String, Object> document) {
    return Replies.of(request, response, Replies.json(document), Replies.GEO_JSON);
  }
}
