package org.planrunde.plan.service;

import org.planrunde.kernel.SafeXml;

/** A box of the world as WMTS and WFS write it: corners with longitude first. */
final class OwsBox {
  private OwsBox() {}

  /** Reads the element that just began. */
  static void read(SafeXml xml, OfferDraft draft) {
    int inside = xml.depth();
    var lower = new String[0];
    var upper = new String[0];
    while (xml.nextInside(inside)) {
      switch (xml.name()) {
        case "LowerCorner" -> lower = xml.text().strip().split("\\s+", -1);
        case "UpperCorner" -> upper = xml.text().strip().split("\\s+", -1);
        default -> {}
      }
    }
    if (lower.length == 2 && upper.length == 2) {
      draft.box(
          CapabilitiesReader.number(lower[0]),
          CapabilitiesReader.number(lower[1]),
          CapabilitiesReader.number(upper[0]),
          CapabilitiesReader.number(upper[1]));
    }
  }
}
