package org.planrunde.plan.gazetteer;

import java.util.Comparator;
import org.locationtech.jts.geom.Point;

/** A house number in a street, in WGS 84. */
record Address(String street, String number, Point at) {
  /** By the number, then by what stands behind it: 9, 12, 12a, 12b. */
  static final Comparator<Address> BY_NUMBER =
      Comparator.comparingInt(Address::leading).thenComparing(a -> Names.number(a.number()));

  String name() {
    return street + " " + number;
  }

  private int leading() {
    var digits = number.replaceFirst("\\D.*", "");
    return digits.isEmpty() || digits.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }
}
