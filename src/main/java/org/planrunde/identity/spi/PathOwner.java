package org.planrunde.identity.spi;

import java.util.Optional;
import org.planrunde.kernel.MunicipalityId;

/** Says which municipality a public page belongs to. Asked on every page; answers quickly. */
public interface PathOwner {
  /** Empty for a path without its leading slash that belongs to no single municipality. */
  Optional<MunicipalityId> of(String path);
}
