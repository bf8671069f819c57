package org.planrunde.plan;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The map servers in the operator's own network that may be asked although they are not public:
 * {@code planrunde.services.inside}, names separated by commas, in lower case.
 */
@Component
class InsideHosts {
  private final Set<String> hosts;

  InsideHosts(@Value("${planrunde.services.inside:}") Set<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  Set<String> hosts() {
    return hosts;
  }
}
