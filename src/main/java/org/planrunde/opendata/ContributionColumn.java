package org.planrunde.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is told of a contribution, in the order of every file and answer. */
public enum ContributionColumn {
  CODE,
  TITLE,
  TEXT,
  CATEGORY,
  TYPE,
  STATE,
  ANSWER,
  CREATED("date"),
  SUPPORTS("integer"),
  OPPOSES("integer"),
  COMMENTS("integer"),
  PHOTOS,
  LINK,
  /** 0 for the ground floor. */
  STOREY("integer"),
  SIDE,
  /** Metres in the system of {@link #HEIGHT_REFERENCE}. */
  HEIGHT("double"),
  HEIGHT_REFERENCE,
  /** The id that the city model's source gave to the building. */
  OBJECT;

  private final String sqlType;

  ContributionColumn() {
    this("text");
  }

  ContributionColumn(String sqlType) {
    this.sqlType = sqlType;
  }

  /** The name outside. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of a GeoPackage's column. */
  public String sqlType() {
    return sqlType;
  }

  /** All names. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(ContributionColumn::key).toList();
  }
}
