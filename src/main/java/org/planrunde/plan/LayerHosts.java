package org.planrunde.plan;

import java.util.Set;
import org.planrunde.ui.spi.ExternalHosts;
import org.springframework.stereotype.Component;

/** Lets pages load tiles from the hosts of the configured layers, and from no others. */
@Component
class LayerHosts implements ExternalHosts {
  private final Plans plans;

  LayerHosts(Plans plans) {
    this.plans = plans;
  }

  @Override
  public Set<String> hosts() {
    return plans.externalHosts();
  }
}
