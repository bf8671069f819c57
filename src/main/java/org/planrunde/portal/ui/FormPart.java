package org.planrunde.portal.ui;

/** A numbered part of the form. */
interface FormPart {
  /** Puts the focus into a field. */
  void lead(FormField field);

  /** Shows what is wrong with a field; empty if all is well. */
  void problem(FormField field, String sentence);
}
