package org.planrunde.identity.totp;

/**
 * Bytes as letters and figures (RFC 4648, without padding): how authenticator apps take secrets.
 */
public final class Base32 {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  /** The bytes as text. */
  public static String of(byte[] bytes) {
    var text = new StringBuilder();
    var buffer = 0;
    var bits = 0;
    for (var next : bytes) {
      buffer = ((buffer << Byte.SIZE) | (next & 0xff)) & 0xffff;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(LETTERS.charAt((buffer >> bits) & 31));
      }
    }
    if (bits > 0) {
      text.append(LETTERS.charAt((buffer << (BITS - bits)) & 31));
    }
    return text.toString();
  }
}
