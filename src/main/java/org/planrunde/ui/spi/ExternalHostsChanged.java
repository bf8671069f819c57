package org.planrunde.ui.spi;

/** Says that {@link ExternalHosts} has others now; published once they are stored. */
public record ExternalHostsChanged() {}
