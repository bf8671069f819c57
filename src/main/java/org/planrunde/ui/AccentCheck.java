package org.planrunde.ui;

import java.util.Optional;
import org.planrunde.ui.page.AccentColors;

/**
 * How readable an accent colour is, and what becomes of it.
 *
 * @param white contrast of white text on it, 1 to 21
 * @param dark contrast of dark text on it, 1 to 21
 * @param button the colour of buttons: darkened only if neither is readable
 * @param onButton the colour of text on buttons
 * @param text the colour of links on the paper of the pages, darkened until it is readable
 */
public record AccentCheck(double white, double dark, String button, String onButton, String text) {
  /** Least contrast of text that counts as readable. */
  public static final double READABLE = 4.5;

  /** The check of six hex digits such as {@code #0F5B46}; empty for anything else. */
  public static Optional<AccentCheck> of(String accent) {
    if (!accent.matches("#[0-9A-Fa-f]{6}")) {
      return Optional.empty();
    }
    return Optional.of(
        new AccentCheck(
            AccentColors.contrast(accent, "#FFFFFF"),
            AccentColors.contrast(accent, AccentColors.DARK_TEXT),
            AccentColors.button(accent),
            AccentColors.onButton(accent),
            AccentColors.text(accent)));
  }

  /**
   * The variables that follow from an accent as a style sheet, for pages without Flow.
   *
   * @throws IllegalArgumentException if it is not six hex digits such as {@code #0F5B46}
   */
  public static String css(String accent) {
    return AccentColors.css(accent);
  }
}
