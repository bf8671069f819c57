package org.planrunde.kiosk;

/**
 * How a device is, as it says itself at each contact.
 *
 * @param queued contributions that wait to be sent
 * @param refused those among them that were refused when they were sent
 * @param usedBytes of its storage, 0 if it does not know
 * @param quotaBytes that the browser lets it use, 0 if it does not know
 * @param version of its page
 */
public record DeviceReport(
    int queued, int refused, long usedBytes, long quotaBytes, String version) {
  /** Before it said anything. */
  public static final DeviceReport NONE = new DeviceReport(0, 0, 0, 0, "");

  private static final int MAX_VERSION = 40;

  /** Keeps what can be true; a strange value is no reason to turn contributions away. */
  public DeviceReport {
    queued = Math.max(0, queued);
    refused = Math.max(0, refused);
    usedBytes = Math.max(0, usedBytes);
    quotaBytes = Math.max(0, quotaBytes);
    version = version.replaceAll("[^A-Za-z0-9._-]", "");
    version = version.substring(0, Math.min(MAX_VERSION, version.length()));
  }
}
