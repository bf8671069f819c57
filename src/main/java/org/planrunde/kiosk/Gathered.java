package org.planrunde.kiosk;

import java.time.Instant;
import org.planrunde.contribution.Draft;

/**
 * What one person said to a device.
 *
 * @param receipt made by the device and shown already
 * @param written by the device's clock
 */
public record Gathered(Draft draft, String receipt, Instant written) {}
