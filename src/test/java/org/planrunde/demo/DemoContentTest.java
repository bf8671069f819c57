package org.planrunde.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.planrunde.moderation.WithholdReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The written content of the fictional town is complete, distinct and lies where it belongs. */
class DemoContentTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final Set<String> SHAPES =
      Set.of("square", "leaf", "circle", "diamond", "hexagon", "house");
  private static final Set<String> LEVELS =
      Set.of("INFORM", "CONSULT", "INVOLVE", "COLLABORATE", "EMPOWER");
  private static final Set<String> REASONS =
      Stream.of(WithholdReason.values()).map(Enum::name).collect(Collectors.toSet());

  private final JsonNode root = JSON.readTree(resource("procedures.json"));
  private final List<JsonNode> main = contributions("contributions.jsonl");

  @Test
  void theMainProcedureHasEnoughVoices() {
    assertThat(main).hasSizeGreaterThanOrEqualTo(170);
    assertThat(count(main, "lang", "en")).isGreaterThanOrEqualTo(10);
    assertThat(count(main, "lang", "tr")).isGreaterThanOrEqualTo(8);
    assertThat(count(main, "plain", "true")).isGreaterThanOrEqualTo(8);
    assertThat(count(main, "state", "received")).isEqualTo(17);
    assertThat(count(main, "state", "withheld")).isEqualTo(4);
    assertThat(count(main, "whole", "true")).isGreaterThanOrEqualTo(6);
    assertThat(main.stream().filter(c -> c.has("words")).count()).isGreaterThanOrEqualTo(6);
    assertThat(main.stream().filter(c -> c.has("shape")).count()).isGreaterThanOrEqualTo(8);
  }

  @Test
  void theSmallerProceduresHaveTwelveToTwentyFive() {
    begun().skip(1).forEach(p -> assertThat(of(p)).as(name(p)).hasSizeBetween(12, 25));
    assertThat(begun()).hasSize(4);
    assertThat(root.get("procedures").size()).isEqualTo(5);
  }

  @Test
  void nothingIsSaidTwice() {
    List<JsonNode> all = begun().flatMap(p -> of(p).stream()).toList();
    for (String field : List.of("source", "title", "text")) {
      assertThat(all.stream().map(c -> text(c, field).strip().toLowerCase(Locale.GERMAN)))
          .as(field)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyContributionFitsTheForm() {
    Set<String> types = values(root.get("types"), "key");
    begun()
        .forEach(p -> {
          Set<String> categories = values(p.get("categories"), "key");
          of(p).forEach(c -> assertFits(c, types, categories));
        });
  }

  @Test
  void everyPlaceLiesInsideItsArea() {
    begun()
        .forEach(p -> {
          Geometry area = polygon(p.get("area"));
          of(p).forEach(c -> assertInside(c, area));
        });
  }

  @Test
  void everyContributionWasMadeWhileItsPhaseWasOpenAndBeforeToday() {
    begun()
        .forEach(p -> {
          JsonNode phase = contributionsPhase(p);
          int from = phase.get("openFrom").asInt();
          int last = Math.min(-1, phase.get("openUntil").asInt());
          assertThat(of(p))
              .as(name(p))
              .allMatch(c -> from + c.get("day").asInt() <= last)
              .allMatch(c -> c.get("day").asInt() >= 0);
        });
  }

  @Test
  void everyProcedureIsDescribedCompletely() {
    assertThat(root.get("procedures")).allSatisfy(DemoContentTest::assertDescribed);
    assertThat(root.get("procedures").get(0).get("description").size()).isBetween(3, 6);
  }

  private static void assertDescribed(JsonNode procedure) {
    for (String field :
        List.of("slug", "name", "teaser", "district", "topic", "initiator", "promise")) {
      assertThat(text(procedure, field)).as(field).isNotBlank();
    }
    assertThat(text(procedure, "slug")).matches("[a-z0-9-]+");
    assertThat(LEVELS).contains(text(procedure, "level"));
    assertThat(text(procedure, "moderation")).isIn("BEFORE", "AFTER");
    assertThat(SHAPES).containsAll(values(procedure.get("categories"), "shape"));
    assertThat(polygon(procedure.get("area")).isValid()).isTrue();
    assertPhasesFollowEachOther(procedure.get("phases"));
  }

  private static void assertPhasesFollowEachOther(JsonNode phases) {
    int end = Integer.MIN_VALUE;
    for (JsonNode phase : phases) {
      assertThat(phase.get("openFrom").asInt()).isGreaterThan(end);
      JsonNode until = phase.get("openUntil");
      end = until.isNull() ? Integer.MAX_VALUE : until.asInt();
      assertThat(end).isGreaterThan(phase.get("openFrom").asInt());
    }
  }

  private static void assertFits(JsonNode c, Set<String> types, Set<String> categories) {
    String source = text(c, "source");
    assertThat(text(c, "title")).as(source).isNotBlank().hasSizeLessThanOrEqualTo(120);
    assertThat(text(c, "text").length()).as(source).isBetween(15, 2000);
    assertThat(types).as(source).contains(text(c, "type"));
    assertThat(categories).as(source).contains(text(c, "category"));
    assertThat(text(c, "lang")).as(source).isIn("de", "en", "tr");
    assertThat(text(c, "state")).as(source).isIn("published", "received", "withheld");
    assertThat(text(c, "hour")).as(source).matches("([01]\\d|2[0-3]):[0-5]\\d");
    assertThat(text(c, "place")).as(source).isNotBlank();
    assertThat(c.has("reason")).as(source).isEqualTo("withheld".equals(text(c, "state")));
    if (c.has("reason")) {
      assertThat(REASONS).contains(text(c, "reason"));
    }
  }

  private static void assertInside(JsonNode c, Geometry area) {
    List<Coordinate> points = points(c);
    boolean placeless = c.has("words") || c.has("whole");
    assertThat(points.isEmpty()).as(text(c, "source")).isEqualTo(placeless);
    assertThat(points)
        .as(text(c, "source"))
        .allMatch(point -> area.contains(GEOMETRY.createPoint(point)));
    if (c.has("shape")) {
      assertThat(text(c, "shape")).isIn("line", "area");
      assertThat(points).hasSizeGreaterThanOrEqualTo("line".equals(text(c, "shape")) ? 2 : 3);
    }
  }

  /** A point, the corners of a line or area, or nothing; in the frame the procedure names. */
  private static List<Coordinate> points(JsonNode c) {
    List<Coordinate> found = new ArrayList<>();
    for (String[] axes : new String[][] {{"u", "v"}, {"x", "y"}}) {
      if (c.has(axes[0])) {
        found.add(new Coordinate(c.get(axes[0]).asDouble(), c.get(axes[1]).asDouble()));
      }
      JsonNode corners = c.path(axes[0] + axes[1]);
      corners.forEach(p -> found.add(new Coordinate(p.get(0).asDouble(), p.get(1).asDouble())));
    }
    return found;
  }

  private static Geometry polygon(JsonNode corners) {
    List<Coordinate> ring = new ArrayList<>();
    corners.forEach(p -> ring.add(new Coordinate(p.get(0).asDouble(), p.get(1).asDouble())));
    ring.add(ring.getFirst());
    return GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
  }

  private Stream<JsonNode> begun() {
    return root.get("procedures").valueStream().filter(p -> !p.get("contributions").isNull());
  }

  private static JsonNode contributionsPhase(JsonNode procedure) {
    return procedure
        .get("phases")
        .valueStream()
        .filter(phase -> text(phase, "name").equals(text(procedure, "contributionsPhase")))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> of(JsonNode procedure) {
    return contributions(text(procedure, "contributions"));
  }

  private static List<JsonNode> contributions(String file) {
    return resource(file).lines().map(JSON::readTree).toList();
  }

  private static long count(List<JsonNode> list, String field, String value) {
    return list.stream().filter(c -> c.path(field).asString("").equals(value)).count();
  }

  private static Set<String> values(JsonNode list, String field) {
    Set<String> found = new HashSet<>();
    list.forEach(entry -> found.add(text(entry, field)));
    return found;
  }

  private static String name(JsonNode procedure) {
    return text(procedure, "name");
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).asString();
  }

  private static String resource(String file) {
    try (InputStream in = DemoContentTest.class.getResourceAsStream("/demo/" + file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
