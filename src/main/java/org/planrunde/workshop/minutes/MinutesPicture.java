package org.planrunde.workshop.minutes;

/**
 * A picture.
 *
 * @param png the bytes; nobody may change them any more
 * @param width in pixels
 * @param height in pixels
 * @param alt what it shows, in words
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record MinutesPicture(byte[] png, int width, int height, String alt) {}
