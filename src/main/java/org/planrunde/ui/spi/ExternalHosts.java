package org.planrunde.ui.spi;

import java.util.Set;

/**
 * Hosts outside this server from which pages may load map tiles and features, as sources of a
 * Content-Security-Policy such as {@code https://geodienste.example}. Several beans add up; asked
 * every two seconds at most.
 */
public interface ExternalHosts {
  /** Sources with scheme and host; anything else is left out by the policy. */
  Set<String> hosts();
}
