package org.planrunde.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret that seals mail addresses: 32 random bytes in {@code mail.key} of the data folder,
 * made when it is first needed and shared by all nodes. Whoever has the database alone, or its
 * backup, reads no address. Thread-safe.
 */
@Component
class MailKey {
  private static final int BYTES = 32;

  private final Path file;
  private byte @Nullable [] secret;

  MailKey(@Value("${planrunde.data}") Path data) {
    file = data.resolve("mail.key");
  }

  byte[] seal(String text) {
    return Seal.seal(text, derive("seal"));
  }

  /** Empty if it was sealed with another key. */
  Optional<String> open(byte[] sealed) {
    return Seal.open(sealed, derive("seal"));
  }

  /** By which an address is counted; nobody without the key can try addresses on it. */
  byte[] hash(String address) {
    return derive("address " + address.toLowerCase(Locale.ROOT));
  }

  private byte[] derive(String purpose) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
      return mac.doFinal(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized byte[] secret() {
    if (secret == null) {
      try {
        if (!Files.exists(file)) {
          make();
        }
        secret = HexFormat.of().parseHex(Files.readString(file).strip());
      } catch (IOException e) {
        throw new UncheckedIOException("the key of the mail addresses, " + file, e);
      }
    }
    return secret;
  }

  /** Whole or not at all, also if another node makes it just now. */
  private void make() throws IOException {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Files.createDirectories(file.toAbsolutePath().getParent());
    var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var part = Files.createTempFile(file.toAbsolutePath().getParent(), "mail", ".key", own);
    try {
      Files.writeString(part, HexFormat.of().formatHex(random));
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException e) {
      // The other one's is as good.
    } finally {
      Files.delete(part);
    }
  }
}
