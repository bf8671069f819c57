package org.planrunde.contribution;

/** In which order a list is shown. */
public enum Order {
  NEWEST("published desc, id"),
  OLDEST("published, id"),
  MOST_SUPPORTED("supports desc, opposes, published desc, id"),
  MOST_DISCUSSED("comments desc, published desc, id"),
  /** By the way to a point; what has no place comes last, newest first, as does all without one. */
  NEAREST(
      "st_distancesphere(pin, st_setsrid(st_makepoint(cast(:x as float8), cast(:y as float8)), 4326)) nulls last,"
          + " published desc, id"),
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
