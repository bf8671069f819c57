package org.planrunde.plan.read;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in words and colours what the numbers of XPlanung mean: the land use by the colour classes
 * of the German plan-drawing ordinance (PlanZV, annex), and the state of a plan.
 *
 * <p>In German, since these are the words of German law; unknown numbers are left alone.
 */
final class XPlanWords {
  /** A colour class: a colour that stands for it on a screen, and plain words. */
  private enum Use {
    WOHNEN("#e8a0a0", "Wohnbaufläche"),
    GEMISCHT("#c8a078", "Gemischte Baufläche"),
    GEWERBE("#b4b4b4", "Gewerbliche Baufläche"),
    SONDERGEBIET("#f0b46e", "Sonderbaufläche"),
    GEMEINBEDARF("#e6a5c8", "Fläche für den Gemeinbedarf"),
    VERKEHR("#f0dc82", "Straße und Weg"),
    VERSORGUNG("#f5e650", "Versorgung und Entsorgung"),
    GRUEN("#9bc88c", "Grünfläche"),
    WASSER("#96bee6", "Gewässer"),
    WALD("#5f9b5f", "Wald"),
    LANDWIRTSCHAFT("#dce6aa", "Landwirtschaft");

    private final String colour;
    private final String words;

    Use(String colour, String words) {
      this.colour = colour;
      this.words = words;
    }
  }

  private static final Map<String, Use> GENERAL =
      Map.of(
          "1000", Use.WOHNEN, "2000", Use.GEMISCHT, "3000", Use.GEWERBE, "4000", Use.SONDERGEBIET);

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("1000", "WS"),
          Map.entry("1100", "WR"),
          Map.entry("1200", "WA"),
          Map.entry("1300", "WB"),
          Map.entry("1400", "MD"),
          Map.entry("1450", "MDW"),
          Map.entry("1500", "MI"),
          Map.entry("1550", "MU"),
          Map.entry("1600", "MK"),
          Map.entry("1700", "GE"),
          Map.entry("1800", "GI"),
          Map.entry("2000", "SO"),
          Map.entry("2100", "SO"),
          Map.entry("4000", "SO"));

  private static final Map<String, String> SIGN_WORDS =
      Map.ofEntries(
          Map.entry("WS", "Kleinsiedlungsgebiet"),
          Map.entry("WR", "Reines Wohngebiet"),
          Map.entry("WA", "Allgemeines Wohngebiet"),
          Map.entry("WB", "Besonderes Wohngebiet"),
          Map.entry("MD", "Dorfgebiet"),
          Map.entry("MDW", "Dörfliches Wohngebiet"),
          Map.entry("MI", "Mischgebiet"),
          Map.entry("MU", "Urbanes Gebiet"),
          Map.entry("MK", "Kerngebiet"),
          Map.entry("GE", "Gewerbegebiet"),
          Map.entry("GI", "Industriegebiet"),
          Map.entry("SO", "Sondergebiet"));

  private static final Map<String, String> STATES =
      Map.ofEntries(
          Map.entry("1000", "Aufstellungsbeschluss"),
          Map.entry("2000", "Entwurf"),
          Map.entry("2100", "Frühzeitige Behördenbeteiligung"),
          Map.entry("2200", "Frühzeitige Öffentlichkeitsbeteiligung"),
          Map.entry("2300", "Behördenbeteiligung"),
          Map.entry("2400", "Öffentliche Auslegung"),
          Map.entry("3000", "Satzung"),
          Map.entry("4000", "In Kraft getreten"),
          Map.entry("5000", "Untergegangen"));

  private static final Map<String, Use> BY_KIND =
      Map.ofEntries(
          Map.entry("StrassenVerkehrsFlaeche", Use.VERKEHR),
          Map.entry("VerkehrsflaecheBesondererZweckbestimmung", Use.VERKEHR),
          Map.entry("Strassenverkehr", Use.VERKEHR),
          Map.entry("GruenFlaeche", Use.GRUEN),
          Map.entry("Gruen", Use.GRUEN),
          Map.entry("GemeinbedarfsFlaeche", Use.GEMEINBEDARF),
          Map.entry("Gemeinbedarf", Use.GEMEINBEDARF),
          Map.entry("VerEntsorgung", Use.VERSORGUNG),
          Map.entry("GewaesserFlaeche", Use.WASSER),
          Map.entry("Gewaesser", Use.WASSER),
          Map.entry("WaldFlaeche", Use.WALD),
          Map.entry("Landwirtschaft", Use.LANDWIRTSCHAFT),
          Map.entry("LandwirtschaftsFlaeche", Use.LANDWIRTSCHAFT),
          Map.entry("BesondererNutzungszweckFlaeche", Use.SONDERGEBIET));

  private XPlanWords() {}

  /**
   * Adds {@code zeichen}, {@code nutzung}, {@code planzv} and {@code farbe} where they are known.
   */
  static void explain(XmlNode feature, Map<String, Object> properties) {
    String special = feature.textOf("besondereArtDerBaulNutzung");
    String sign = SIGNS.get(special);
    if (sign != null) {
      properties.put("zeichen", sign);
    }
    Use use = use(feature, special);
    if (use != null) {
      properties.put(
          "nutzung", sign == null ? use.words : SIGN_WORDS.get(sign) + " (" + sign + ")");
      properties.put("planzv", use.name());
      properties.put("farbe", use.colour);
    }
    String state = STATES.get(feature.textOf("rechtsstand"));
    if (state != null && feature.name().startsWith("BP_")) {
      properties.put("rechtsstand", state);
    }
  }

  private static @Nullable Use use(XmlNode feature, String special) {
    if (!feature.name().contains("BaugebietsTeilFlaeche")
        && !feature.name().contains("BebauungsFlaeche")) {
      return BY_KIND.get(feature.name().replaceFirst("^[A-Z]{2}_", ""));
    }
    Use general = GENERAL.get(feature.textOf("allgArtDerBaulNutzung"));
    String sign = SIGNS.getOrDefault(special, " ");
    return general != null
        ? general
        : switch (sign.charAt(0)) {
          case 'W' -> Use.WOHNEN;
          case 'M' -> Use.GEMISCHT;
          case 'G' -> Use.GEWERBE;
          case 'S' -> Use.SONDERGEBIET;
          default -> null;
        };
  }
}
