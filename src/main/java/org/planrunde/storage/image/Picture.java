package org.planrunde.storage.image;

/** A picture as it is kept: an upright JPEG without metadata. Its bytes are not copied. */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(int width, int height, byte[] jpeg) {}
