package org.planrunde.opendata.masterportal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planrunde.opendata.OpenProcedures;
import org.planrunde.opendata.OpenSite;
import org.planrunde.opendata.OpenTexts;
import org.planrunde.opendata.Replies;
import org.planrunde.plan.Layer;
import org.planrunde.plan.Plans;
import org.planrunde.procedure.Procedure;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the {@code services.json} of a Masterportal: contributions and areas, and the layers of
 * the maps of public procedures. The ids stay.
 */
@RestController
@CrossOrigin
class ServicesController {
  private final OpenProcedures procedures;
  private final Plans plans;
  private final OpenSite site;
  private final OpenTexts texts;

  ServicesController(OpenProcedures procedures, Plans plans, OpenSite site, OpenTexts texts) {
    this.procedures = procedures;
    this.plans = plans;
    this.site = site;
    this.texts = texts;
  }

  @GetMapping("/api/v1/masterportal/services.json")
  @Nullable ResponseEntity<byte[]> services(
      HttpServletRequest request, HttpServletResponse response) {
    var base = site.base(request);
    var root = base + "api/v1/ogc";
    var entries = new ArrayList<Map<String, Object>>();
    entries.add(
        ServiceEntry.collection(
            "planrunde-procedures",
            texts.say("opendata.areas", Locale.GERMAN),
            root,
            "procedures",
            ""));
    var layers = new LinkedHashMap<Object, Layer>();
    for (var procedure : procedures.list(request)) {
      entries.addAll(contributions(procedure, base, root));
      plans.list(procedure).forEach(layer -> layers.put(layer.id(), layer));
    }
    layers.values().forEach(layer -> ServiceEntry.of(layer, base).ifPresent(entries::add));
    return Replies.of(request, response, Replies.json(entries), MediaType.APPLICATION_JSON);
  }

  private List<Map<String, Object>> contributions(Procedure procedure, String base, String root) {
    var id = procedure.id().toString();
    var name = texts.say("opendata.contributions", Locale.GERMAN, procedure.name());
    var file = base + "api/v1/procedures/" + procedure.slug() + "/contributions.geojson";
    return List.of(
        ServiceEntry.geoJson("planrunde-" + id, name, file, ""),
        ServiceEntry.collection("planrunde-oaf-" + id, name + " (OAF)", root, id, ""));
  }
}
