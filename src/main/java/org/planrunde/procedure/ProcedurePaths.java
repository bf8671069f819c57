package org.planrunde.procedure;

import java.util.Optional;
import java.util.regex.Pattern;
import org.planrunde.identity.spi.PathOwner;
import org.planrunde.kernel.MunicipalityId;
import org.planrunde.ui.Places;
import org.springframework.stereotype.Component;

/** The pages of a procedure are pages of its municipality. */
@Component
class ProcedurePaths implements PathOwner {
  private static final Pattern PATH =
      Pattern.compile(Places.PROCEDURES + "/([a-z0-9-]{1,80})(/.*)?");

  private final ProcedureStore store;

  ProcedurePaths(ProcedureStore store) {
    this.store = store;
  }

  @Override
  public Optional<MunicipalityId> of(String path) {
    var parts = PATH.matcher(path);
    return parts.matches() ? store.findMunicipality(parts.group(1)) : Optional.empty();
  }
}
