package org.planrunde.storage;

import java.util.UUID;

/**
 * What is known of a stored file without opening it.
 *
 * @param sha256 checksum of its bytes, in 64 hexadecimal signs
 */
public record Blob(UUID id, String sha256, int size, String mediaType) {}
