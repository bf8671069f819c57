package org.planrunde.procedure.dossier;

/** Whom residents may ask: an office, not a person; each part may be empty. */
public record Contact(String office, String address, String phone, String mail, String hours) {
  /** Nobody is named. */
  public static final Contact NONE = new Contact("", "", "", "", "");

  /** True if nothing is said. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}
