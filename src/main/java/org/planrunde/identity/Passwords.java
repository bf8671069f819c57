package org.planrunde.identity;

import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept: Argon2id with OWASP's parameters (19 MiB, two passes, one lane). */
@Configuration
class Passwords {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What a guess costs; only tests, which log in thousands of times, ask for less. */
  static final int KIBIBYTES = 19 * 1024;

  @Bean
  PasswordEncoder passwordEncoder(
      @Value("${planrunde.password-kibibytes:" + KIBIBYTES + "}") int kibibytes) {
    return new Argon2PasswordEncoder(16, 32, 1, kibibytes, 2);
  }

  /** One that is told once and changed at the first login: four groups of four, about 79 bits. */
  static String oneTime() {
    var text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
