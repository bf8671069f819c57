package org.planrunde.contribution;

/** In which order a list is shown. */
public enum Order {
  NEWEST("published desc, id"),
  OLDEST("published, id"),
  TITLE("lower(title), id");

  private final String sql;

  Order(String sql) {
    this.sql = sql;
  }

  /** The fixed clause; sort keys never come from outside. */
  String sql() {
    return sql;
  }
}
