package org.planrunde.ui.page;

/**
 * What follows from the one colour of a municipality: readable partners for light, dark and high
 * contrast screens, as CSS variables. Pure; thread-safe.
 */
public final class AccentColors {
  /** The colour of dark text on light ground. */
  public static final String DARK_TEXT = "#17212B";

  private static final Rgb WHITE = Rgb.of("#FFFFFF");
  private static final Rgb INK = Rgb.of(DARK_TEXT);
  private static final Rgb PAPER = Rgb.of("#F2F4F1");
  private static final Rgb DARK_INK = Rgb.of("#11171B");
  private static final double READABLE = 4.5;
  private static final double STRONG = 10;
  private static final double STEP = 0.02;

  private AccentColors() {}

  /**
   * A style sheet that sets the variables; forced colours of the system stay untouched.
   *
   * @param accent six hex digits such as {@code #0F5B46}
   * @throws IllegalArgumentException if it is none
   */
  public static String css(String accent) {
    var light = light(accent);
    return "@media (forced-colors:none){html:root{--kommune-accent:%s;%s}html[data-theme=dark]{%s}html[data-contrast=more]{%s}}"
        .formatted(light.accent.hex(), light.css(), dark(accent).css(), more(accent).css());
  }

  /** The colour of buttons on light ground. */
  public static String button(String accent) {
    return light(accent).accent.hex();
  }

  /** The colour of text on such buttons. */
  public static String onButton(String accent) {
    return light(accent).on.hex();
  }

  /** The colour of links on light ground. */
  public static String text(String accent) {
    return light(accent).text.hex();
  }

  /** The contrast of two colours of six hex digits, 1 to 21. */
  public static double contrast(String one, String other) {
    return Rgb.of(one).contrast(Rgb.of(other));
  }

  static Palette light(String accent) {
    var colour = carrier(Rgb.of(accent));
    var base = Oklch.of(colour);
    var soft = base.withLightness(0.92).withChroma(Math.min(base.chroma(), 0.02)).toRgb();
    var text = darken(darken(colour, PAPER, READABLE), soft, READABLE);
    var hover = base.withLightness(base.lightness() - 0.06).toRgb();
    return new Palette(colour, text, better(colour, WHITE, INK), hover, soft);
  }

  /** Neither white nor dark text is readable on some middling colours; those are darkened. */
  private static Rgb carrier(Rgb colour) {
    return colour.contrast(INK) >= READABLE ? colour : darken(colour, WHITE, READABLE);
  }

  static Palette dark(String accent) {
    var base = Oklch.of(Rgb.of(accent));
    var raised = base.withLightness(0.80).withChroma(base.chroma() * 0.8);
    var colour = raised.toRgb();
    var hover = raised.withLightness(0.85).toRgb();
    var soft = base.withLightness(0.31).withChroma(Math.min(base.chroma(), 0.04)).toRgb();
    return new Palette(colour, colour, better(colour, WHITE, DARK_INK), hover, soft);
  }

  static Palette more(String accent) {
    var colour = darken(Rgb.of(accent), WHITE, STRONG);
    var base = Oklch.of(colour);
    var hover = base.withLightness(base.lightness() - 0.08).toRgb();
    return new Palette(colour, colour, WHITE, hover, WHITE);
  }

  private static Rgb darken(Rgb colour, Rgb ground, double wanted) {
    var step = Oklch.of(colour);
    var result = colour;
    while (result.contrast(ground) < wanted && step.lightness() > 0) {
      step = step.withLightness(step.lightness() - STEP);
      result = step.toRgb();
    }
    return result;
  }

  private static Rgb better(Rgb ground, Rgb one, Rgb other) {
    return ground.contrast(one) >= ground.contrast(other) ? one : other;
  }

  record Palette(Rgb accent, Rgb text, Rgb on, Rgb hover, Rgb soft) {
    String css() {
      return "--accent:%s;--accent-text:%s;--on-accent:%s;--accent-hover:%s;--accent-soft:%s"
          .formatted(accent.hex(), text.hex(), on.hex(), hover.hex(), soft.hex());
    }
  }
}
