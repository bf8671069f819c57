package org.planrunde.portal.ui;

import com.vaadin.flow.component.Component;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/** Distances in words: metres up to a kilometre, then kilometres. */
final class Distances {
  private static final int FAR = 1_000;
  private static final int STEP = 10;

  private Distances() {}

  /** Such as "350 m entfernt"; empty for null. */
  static String words(@Nullable Double metres, Component speaker) {
    if (metres == null) {
      return "";
    }
    if (metres < 1) {
      return speaker.getTranslation("portal.near.here");
    }
    var number = NumberFormat.getNumberInstance(Dates.localeOf(speaker));
    if (metres < FAR - STEP) {
      return speaker.getTranslation(
          "portal.near.metres", number.format(Math.max(STEP, Math.round(metres / STEP) * STEP)));
    }
    number.setMaximumFractionDigits(metres < STEP * FAR ? 1 : 0);
    return speaker.getTranslation("portal.near.kilometres", number.format(metres / FAR));
  }
}
