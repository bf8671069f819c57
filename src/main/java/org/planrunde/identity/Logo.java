package org.planrunde.identity;

/**
 * The logo of a municipality as it was written anew. Its bytes are not copied.
 *
 * @param revision another one for another picture
 */
@SuppressWarnings("ArrayRecordComponent")
public record Logo(String mediaType, byte[] content, String revision) {
  /** Where it is served; another picture has another address. */
  static String address(String slug, String revision) {
    return "/api/v1/municipalities/" + slug + "/logo?v=" + revision.substring(0, 8);
  }
}
