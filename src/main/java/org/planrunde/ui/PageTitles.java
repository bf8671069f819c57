package org.planrunde.ui;

import org.planrunde.ui.page.CurrentBranding;
import org.springframework.stereotype.Component;

/** Makes the titles of browser tabs: "Bahnhofsvorplatz · Lindenau an der Ahle". */
@Component
public final class PageTitles {
  private final CurrentBranding branding;

  PageTitles(CurrentBranding branding) {
    this.branding = branding;
  }

  /** The thing at hand, then the municipality. */
  public String of(String what) {
    return what + " · " + branding.get().name();
  }
}
