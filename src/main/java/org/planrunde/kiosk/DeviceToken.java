package org.planrunde.kiosk;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.planrunde.kernel.BrowserToken;

/**
 * By what a device is known: its id and a secret that changes at each contact. The next secret
 * follows from the present one and a salt that only the server has, so that a repeated contact is
 * given the same one.
 */
public record DeviceToken(DeviceId device, BrowserToken secret) {
  private static final int HEX = 32;
  private static final String STORED = "kiosk";

  /** Reads what {@link #toString} wrote; empty if it is no token. */
  public static Optional<DeviceToken> read(String text) {
    if (text.length() != 2 * HEX + 1 || text.charAt(HEX) != '.') {
      return Optional.empty();
    }
    var id = BrowserToken.read(text.substring(0, HEX));
    return id.flatMap(i -> BrowserToken.read(text.substring(HEX + 1)))
        .map(secret -> new DeviceToken(id(text.substring(0, HEX)), secret));
  }

  static DeviceToken random(DeviceId device) {
    return new DeviceToken(device, BrowserToken.random());
  }

  private static DeviceId id(String hex) {
    var bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    return new DeviceId(new UUID(bytes.getLong(), bytes.getLong()));
  }

  /** The one that follows; the salt is the device's. */
  DeviceToken next(String salt) {
    var half = Arrays.copyOf(secret.hash("kiosk next " + salt), HEX / 2);
    return new DeviceToken(device, BrowserToken.read(HexFormat.of().formatHex(half)).orElseThrow());
  }

  byte[] hash() {
    return secret.hash(STORED);
  }

  /** For the device's cookie alone, never for a log. */
  @Override
  public String toString() {
    return device.value().toString().replace("-", "") + "." + secret;
  }
}
