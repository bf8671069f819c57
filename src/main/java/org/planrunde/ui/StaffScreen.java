package org.planrunde.ui;

/** A view inside {@link StaffLayout} that says in the bar what it is about. */
public interface StaffScreen {
  /** The thing at hand, such as the name of a procedure. */
  String contextTitle();

  /** One line below, such as municipality and phase. */
  String contextLine();
}
