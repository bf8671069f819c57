package org.planrunde.ui.page;

import java.util.Optional;
import org.planrunde.ui.spi.Branding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The municipality's face, or a neutral one while none is set up. */
@Component
public final class CurrentBranding {
  private static final Branding NEUTRAL = new Neutral();

  private final ObjectProvider<Branding> source;

  CurrentBranding(ObjectProvider<Branding> source) {
    this.source = source;
  }

  /** Asks anew each time, as it may depend on the request. */
  public Branding get() {
    return source.getIfAvailable(() -> NEUTRAL);
  }

  private record Neutral() implements Branding {
    @Override
    public String name() {
      return "Planrunde";
    }

    @Override
    public Optional<String> subtitle() {
      return Optional.empty();
    }

    @Override
    public String accent() {
      return "#0F5B46";
    }

    @Override
    public Optional<String> crest() {
      return Optional.empty();
    }
  }
}
