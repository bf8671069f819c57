package org.planrunde.plan;

import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent.
 *
 * @param fileName as its owner calls it; never a path of ours
 * @param content not copied, do not change it
 * @param world what a world file beside it says; null if there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record PlanUpload(String fileName, byte[] content, @Nullable String world) {}
