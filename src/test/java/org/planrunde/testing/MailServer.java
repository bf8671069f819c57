package org.planrunde.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A real SMTP server on this machine that keeps what it takes; can be switched off and on again.
 */
public final class MailServer implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("\\?k=([0-9a-f]{32})");

  private final int port = freePort();
  private GreenMail server = started();

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GreenMail started() {
    var made = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    made.start();
    return made;
  }

  /** Its port on 127.0.0.1. */
  public int port() {
    return port;
  }

  /** From now on nobody answers at the port. */
  public void down() {
    server.stop();
  }

  /** Answers again and has forgotten what it took before. */
  public void up() {
    server = started();
  }

  /** What was taken for an address, oldest first. */
  public List<MimeMessage> to(String address) {
    return Arrays.stream(server.getReceivedMessages()).filter(m -> isTo(m, address)).toList();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return Arrays.stream(message.getAllRecipients()).anyMatch(a -> a.toString().equals(address));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The words of a mail in plain text. */
  public static String text(MimeMessage message) {
    try {
      return (String) message.getContent();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The token in the first link that has one. */
  public static String token(MimeMessage message) {
    var found = TOKEN.matcher(text(message));
    if (!found.find()) {
      throw new AssertionError("no link in " + text(message));
    }
    return found.group(1);
  }

  @Override
  public void close() {
    server.stop();
  }
}
