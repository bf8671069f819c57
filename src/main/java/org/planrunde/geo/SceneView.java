package org.planrunde.geo;

import java.time.LocalDate;

/**
 * From where somebody looked at what, and where the sun stood: enough to see the same again.
 *
 * @param day a day where the scene lies
 * @param minutes after midnight by the clocks there, 0 to 1439
 */
public record SceneView(ScenePlace eye, ScenePlace target, LocalDate day, int minutes) {}
