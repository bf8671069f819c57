package org.planrunde.notification;

/**
 * How many mails of a municipality have not reached a mail server.
 *
 * @param waiting all that will still be tried
 * @param retried those of them that were tried in vain
 * @param failed given up within the last 30 days
 */
public record MailCount(int waiting, int retried, int failed) {}
