package org.planrunde.notification;

/**
 * A mail in plain text.
 *
 * @param sender the municipality's name
 * @param leaveAddress where one click ends it, for mail programs
 */
record Mail(String to, String sender, String subject, String text, String leaveAddress) {}
