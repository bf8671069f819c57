package org.planrunde.identity;

import java.util.Optional;
import org.planrunde.ui.spi.Branding;
import org.springframework.stereotype.Component;

/** Shows the current municipality in the shell. */
@Component
class MunicipalityBranding implements Branding {
  private final Municipalities municipalities;

  MunicipalityBranding(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  @Override
  public String name() {
    return municipalities.findCurrent().map(Municipality::name).orElse("Planrunde");
  }

  @Override
  public Optional<String> subtitle() {
    return Optional.empty();
  }

  @Override
  public String accent() {
    return municipalities.findCurrent().map(Municipality::accent).orElse("#0F5B46");
  }

  @Override
  public Optional<String> crest() {
    return municipalities.findCurrent().map(Municipality::crest);
  }
}
