package org.planrunde.portal.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.procedure.ParticipationLevel;
import org.planrunde.procedure.ProcedureState;
import org.planrunde.procedure.catalogue.CatalogueQuery;

/**
 * What a person wants to see of all procedures, as it stands in the address; the own position never
 * does.
 *
 * @param place the name of the place the nearest procedures are wanted of, or empty
 */
record TownWish(
    String words,
    Set<ProcedureState> states,
    String topic,
    String district,
    @Nullable ParticipationLevel level,
    @Nullable MunicipalityId municipality,
    String place) {
  private static final int LONGEST = 200;
  private static final String WORDS = "suche";
  private static final String STATES = "stand";
  private static final String TOPIC = "thema";
  private static final String DISTRICT = "ortsteil";
  private static final String LEVEL = "stufe";
  private static final String MUNICIPALITY = "kommune";
  private static final String PLACE = "nahe";

  static final TownWish ALL = new TownWish("", Set.of(), "", "", null, null, "");

  TownWish {
    states = Set.copyOf(states);
  }

  /** Reads the address; what nobody knows is left out. */
  static TownWish of(QueryParameters query) {
    return new TownWish(
        text(query, WORDS),
        states(text(query, STATES)),
        text(query, TOPIC),
        text(query, DISTRICT),
        level(text(query, LEVEL)).orElse(null),
        municipality(text(query, MUNICIPALITY)),
        text(query, PLACE));
  }

  private static String text(QueryParameters query, String name) {
    var text = query.getSingleParameter(name).orElse("");
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static Set<ProcedureState> states(String text) {
    var words = Arrays.asList(text.split("[ ,]", 8));
    return Arrays.stream(ProcedureState.values())
        .filter(s -> words.contains(word(s)))
        .collect(Collectors.toSet());
  }

  private static Optional<ParticipationLevel> level(String text) {
    return Arrays.stream(ParticipationLevel.values()).filter(l -> word(l).equals(text)).findFirst();
  }

  private static @Nullable MunicipalityId municipality(String text) {
    try {
      return text.isEmpty() ? null : new MunicipalityId(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  QueryParameters query() {
    var values = new LinkedHashMap<String, String>();
    values.put(WORDS, words);
    values.put(
        STATES, states.stream().sorted().map(TownWish::word).collect(Collectors.joining(",")));
    values.put(TOPIC, topic);
    values.put(DISTRICT, district);
    values.put(LEVEL, level == null ? "" : word(level));
    values.put(MUNICIPALITY, municipality == null ? "" : municipality.value().toString());
    values.put(PLACE, place);
    values.values().removeIf(String::isEmpty);
    return QueryParameters.simple(values);
  }

  CatalogueQuery asked(@Nullable Point near) {
    return new CatalogueQuery(words, states, topic, district, level, municipality, near);
  }

  /** How many of the choices behind the filter button are made. */
  int choices() {
    return (topic.isEmpty() ? 0 : 1)
        + (district.isEmpty() ? 0 : 1)
        + (level == null ? 0 : 1)
        + (municipality == null ? 0 : 1);
  }

  TownWish withWords(String other) {
    return new TownWish(other, states, topic, district, level, municipality, place);
  }

  TownWish withStates(Set<ProcedureState> other) {
    return new TownWish(words, other, topic, district, level, municipality, place);
  }

  TownWish withTopic(String other) {
    return new TownWish(words, states, other, district, level, municipality, place);
  }

  TownWish withDistrict(String other) {
    return new TownWish(words, states, topic, other, level, municipality, place);
  }

  TownWish withLevel(@Nullable ParticipationLevel other) {
    return new TownWish(words, states, topic, district, other, municipality, place);
  }

  TownWish withMunicipality(@Nullable MunicipalityId other) {
    return new TownWish(words, states, topic, district, level, other, place);
  }

  TownWish withPlace(String other) {
    return new TownWish(words, states, topic, district, level, municipality, other);
  }
}
