package org.planrunde.ui.spi;

/**
 * Says that {@link ExternalHosts} may have others in a moment; published before they are stored.
 */
public record ExternalHostsChanged() {}
