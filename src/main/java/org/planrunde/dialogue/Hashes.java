package org.planrunde.dialogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** What is stored instead of a secret. */
final class Hashes {
  private Hashes() {}

  /** SHA-256 over purpose, id and text. */
  static byte[] of(String purpose, UUID id, String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((purpose + '\0' + id + '\0' + text).getBytes(StandardCharsets.UTF_8));
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
