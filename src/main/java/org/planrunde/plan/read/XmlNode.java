package org.planrunde.plan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.planrunde.kernel.SafeXml;

/**
 * An element with all that is in it, small enough to be held: one feature of a plan.
 *
 * @param srsName the reference system that it names; empty if none
 * @param href where a link leads; empty if it is none
 * @param dimension the number of numbers in a position; 0 if it does not say
 * @param text its own text if it has no elements inside
 */
record XmlNode(
    String name,
    String srsName,
    String href,
    int dimension,
    String orientation,
    String text,
    List<XmlNode> children) {

  /** Reads the element that just began, to its end. */
  static XmlNode read(SafeXml xml) {
    String name = xml.name();
    String srsName = xml.attribute("srsName").orElse("");
    String href = xml.attribute("href").orElse("");
    String orientation = xml.attribute("orientation").orElse("");
    int dimension = dimension(xml.attribute("srsDimension").orElse(""));
    StringBuilder text = new StringBuilder();
    List<XmlNode> children = new ArrayList<>();
    while (xml.nextPiece()) {
      if (xml.isStart()) {
        children.add(read(xml));
      } else {
        text.append(xml.piece());
      }
    }
    return new XmlNode(
        name,
        srsName,
        href,
        dimension,
        orientation,
        children.isEmpty() ? text.toString().strip() : "",
        children);
  }

  private static int dimension(String text) {
    return text.equals("3") ? 3 : text.equals("2") ? 2 : 0;
  }

  Optional<XmlNode> child(String wanted) {
    return children.stream().filter(it -> it.name.equals(wanted)).findFirst();
  }

  /** The text of an element right inside; empty if there is none. */
  String textOf(String wanted) {
    return child(wanted).map(XmlNode::text).orElse("");
  }

  /** All elements of this name, at any depth. */
  Stream<XmlNode> all(String wanted) {
    return Stream.concat(
        children.stream().filter(it -> it.name.equals(wanted)),
        children.stream().flatMap(it -> it.all(wanted)));
  }
}
