package org.planrunde.citymodel.gml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planrunde.kernel.SafeXml;

/** Reads shapes that are told once and placed many times (ImplicitGeometry). */
final class ImplicitReader {
  private final SafeXml xml;
  private final Skipped skipped;
  private final ObjectDraft object;
  private final GmlObjectReader reader;
  private final Prototypes prototypes;
  private final NumberList matrix = new NumberList(16);
  private final NumberList point = new NumberList(3);

  ImplicitReader(
      SafeXml xml,
      Skipped skipped,
      ObjectDraft object,
      GmlObjectReader reader,
      Prototypes prototypes) {
    this.xml = xml;
    this.skipped = skipped;
    this.object = object;
    this.reader = reader;
    this.prototypes = prototypes;
  }

  void read(Place place) {
    matrix.clear();
    point.clear();
    String href = null;
    List<Patch> shape = List.of();
    while (xml.next() && xml.isStart()) {
      switch (xml.name()) {
        case "transformationMatrix" -> matrix.read(xml.text());
        case "referencePoint" -> point.read(xml.text());
        case "relativeGMLGeometry", "relativeGeometry" -> {
          href = xml.attribute("href").orElse(null);
          shape = shape(place);
        }
        case "libraryObject" -> {
          skipped.add(Skip.LINK_ELSEWHERE);
          xml.skip();
        }
        default -> xml.skip();
      }
    }
    place(href, shape, place);
  }

  private List<Patch> shape(Place place) {
    int mark = object.mark();
    reader.inside(place);
    return object.takeShape(mark, prototypes);
  }

  private void place(@Nullable String href, List<Patch> shape, Place place) {
    if (point.size() != 3 || point.isBroken() || matrix.isBroken()) {
      skipped.add(Skip.MALFORMED);
      return;
    }
    String id = href != null && href.startsWith("#") ? href.substring(1) : "";
    var instance = new Instance(id, place, Instance.matrixOrIdentity(matrix), point.toArray());
    if (!shape.isEmpty()) {
      instance.set(shape, object);
    } else if (!id.isEmpty()) {
      object.instance(instance);
    } else if (href != null) {
      skipped.add(Skip.LINK_ELSEWHERE);
    }
  }
}
