package org.planrunde.notification;

/** What a mail tells. */
enum MailKind {
  /** Asks whether the address is the reader's own. */
  CONFIRM,
  PUBLISHED,
  WITHHELD,
  /** The office moved it on, answered it or decided. */
  ANSWERED
}
