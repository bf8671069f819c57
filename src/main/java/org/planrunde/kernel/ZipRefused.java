package org.planrunde.kernel;

import java.util.Locale;

/** Says why an archive was refused and which entry is to blame, with the key of a text. */
public final class ZipRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 60;

  /** What was wrong; each has a text {@code kernel.zip.<reason>} in the message files. */
  public enum Reason {
    /** No zip archive at all. */
    NOT_A_ZIP,
    /** Cut off, spread over several files or broken inside. */
    BROKEN,
    /** Locked by a password. */
    ENCRYPTED,
    /** Packed by a method other than the two usual ones. */
    METHOD,
    /** More files than allowed. */
    TOO_MANY_ENTRIES,
    /** More bytes than allowed, in one file or in all. */
    TOO_LARGE,
    /** Far more bytes than such a small archive can honestly hold. */
    BOMB,
    /** A name that leads out of the archive or holds control characters. */
    PATH,
    /** A link to another place instead of a file. */
    LINK,
    /** An archive in the archive. */
    NESTED,
    /** Two files of the same name. */
    DUPLICATE
  }

  private final Reason reason;
  private final String entry;

  ZipRefused(Reason reason, String entry) {
    super("archive refused: " + reason + " " + shown(entry));
    this.reason = reason;
    this.entry = shown(entry);
  }

  /** What was wrong. */
  public Reason reason() {
    return reason;
  }

  /** The name of the entry, shortened and without control characters; empty if it is the whole. */
  public String entry() {
    return entry;
  }

  /** The key of the text for people. */
  public String messageKey() {
    return "kernel.zip." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The text's argument: the name of the entry. */
  public Object[] messageArguments() {
    return new Object[] {entry};
  }

  private static String shown(String name) {
    String plain = name.replaceAll("\\p{C}", "\uFFFD");
    return plain.length() <= SHOWN ? plain : "…" + plain.substring(plain.length() - SHOWN);
  }
}
