package org.planrunde.contribution.sensitive;

/** What a part of a text looks like. */
public enum SensitiveKind {
  MAIL,
  PHONE,
  IBAN,
  PLATE,
  /** A private person's name; only found where an address is near. */
  NAME,
  /** A street with a house number; only found where a private person's name is near. */
  ADDRESS
}
