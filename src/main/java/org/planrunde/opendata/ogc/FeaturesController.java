package org.planrunde.opendata.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planrunde.identity.Municipality;
import org.planrunde.opendata.OpenPage;
import org.planrunde.opendata.OpenProblems;
import org.planrunde.opendata.OpenSite;
import org.planrunde.opendata.OpenTexts;
import org.planrunde.opendata.Replies;
import org.planrunde.opendata.query.ItemsQuery;
import org.planrunde.opendata.query.Wish;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * OGC API Features, part 1 (OGC 17-069r4): the public contributions of each public procedure, and
 * the areas of all. Reads only, keeps no session, and every document is also a page to read.
 */
@RestController
@CrossOrigin
class FeaturesController {
  private final OpenCollections collections;
  private final OpenSite site;
  private final OpenTexts texts;
  private final String installation;

  FeaturesController(
      OpenCollections collections,
      OpenSite site,
      OpenTexts texts,
      @Value("${planrunde.name:Planrunde}") String installation) {
    this.collections = collections;
    this.site = site;
    this.texts = texts;
    this.installation = installation;
  }

  @GetMapping({"/api/v1/ogc", "/api/v1/ogc/"})
  @Nullable ResponseEntity<byte[]> landing(
      HttpServletRequest request, HttpServletResponse response) {
    var a = asked(request, Set.of());
    var name = site.town(request).map(Municipality::name).orElse(installation);
    return answer(
        request,
        response,
        a,
        MediaType.APPLICATION_JSON,
        () -> Landing.json(a, name),
        () -> Pages.landing(a, name));
  }

  @GetMapping("/api/v1/ogc/conformance")
  @Nullable ResponseEntity<byte[]> conformance(
      HttpServletRequest request, HttpServletResponse response) {
    var a = asked(request, Set.of());
    return answer(
        request,
        response,
        a,
        MediaType.APPLICATION_JSON,
        Landing::conformance,
        () -> Pages.conformance(a));
  }

  @GetMapping("/api/v1/ogc/api")
  @Nullable ResponseEntity<byte[]> api(HttpServletRequest request, HttpServletResponse response) {
    var a = asked(request, Set.of());
    return answer(
        request,
        response,
        a,
        MediaType.parseMediaType(Links.OPEN_API),
        () -> ApiDocument.json(a),
        () -> Pages.api(a));
  }

  @GetMapping("/api/v1/ogc/collections")
  @Nullable ResponseEntity<byte[]> collections(
      HttpServletRequest request, HttpServletResponse response) {
    var a = asked(request, Set.of());
    var all = collections.list(request, a.language());
    return answer(
        request,
        response,
        a,
        MediaType.APPLICATION_JSON,
        () -> CollectionJson.list(a, all),
        () -> Pages.collections(a, all));
  }

  @GetMapping("/api/v1/ogc/collections/{id}")
  @Nullable ResponseEntity<byte[]> collection(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
    var a = asked(request, Set.of());
    var one = collections.get(request, id, a.language());
    return answer(
        request,
        response,
        a,
        MediaType.APPLICATION_JSON,
        () -> CollectionJson.one(a, one),
        () -> Pages.collection(a, one));
  }

  @GetMapping("/api/v1/ogc/collections/{id}/items")
  @Nullable ResponseEntity<byte[]> items(
      HttpServletRequest request, HttpServletResponse response, @PathVariable String id) {
    var a = asked(request, ItemsQuery.PARAMETERS);
    var query = ItemsQuery.of(a.wish().parameters());
    var one = collections.get(request, id, a.language());
    var page = CollectionJson.Page.of(one, query);
    return answer(
        request,
        response,
        a,
        Replies.GEO_JSON,
        () -> CollectionJson.items(a, one, page),
        () -> Pages.items(a, one, page));
  }

  @GetMapping("/api/v1/ogc/collections/{id}/items/{feature}")
  @Nullable ResponseEntity<byte[]> item(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String id,
      @PathVariable String feature) {
    var a = asked(request, Set.of());
    var one = collections.get(request, id, a.language());
    var found =
        one.find(feature).orElseThrow(() -> OpenProblems.notThere("opendata.problem.feature"));
    return answer(
        request,
        response,
        a,
        Replies.GEO_JSON,
        () -> CollectionJson.feature(a, one, found),
        () -> Pages.feature(a, one, found));
  }

  private Answered asked(HttpServletRequest request, Set<String> parameters) {
    var wish =
        Wish.of(
            request.getParameterMap(),
            Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), ""),
            Collections.list(request.getLocales()),
            parameters);
    return Answered.of(request, wish, site.base(request), texts);
  }

  private static @Nullable ResponseEntity<byte[]> answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Answered a,
      MediaType type,
      Supplier<Map<String, Object>> json,
      Supplier<OpenPage> page) {
    return a.wish().html()
        ? Replies.of(request, response, page.get().bytes(), OpenPage.HTML)
        : Replies.of(request, response, Replies.json(json.get()), type);
  }
}
