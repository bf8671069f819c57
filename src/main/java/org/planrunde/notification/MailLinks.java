package org.planrunde.notification;

/** The paths that links in mails lead to, without a leading slash. */
public final class MailLinks {
  /** The page that asks whether mails are wanted. */
  public static final String CONFIRM = "nachrichten/bestaetigen";

  /** The page that asks whether they shall end. */
  public static final String LEAVE = "nachrichten/abbestellen";

  /** What mail programs call when somebody unsubscribes there. */
  public static final String LEAVE_AT_ONCE = "api/v1/news/leave";

  /** The parameter with the token. */
  public static final String TOKEN = "k";

  private MailLinks() {}

  static String confirm(String token) {
    return CONFIRM + "?" + TOKEN + "=" + token;
  }

  static String leave(String token) {
    return LEAVE + "?" + TOKEN + "=" + token;
  }

  static String leaveAtOnce(String token) {
    return LEAVE_AT_ONCE + "?" + TOKEN + "=" + token;
  }
}
