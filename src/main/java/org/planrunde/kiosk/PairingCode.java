package org.planrunde.kiosk;

import java.time.Instant;

/**
 * What is typed on a device to pair it, once.
 *
 * @param code such as {@code K7QX-4M9B}; told nowhere else
 */
public record PairingCode(DeviceId device, String code, Instant expires) {}
