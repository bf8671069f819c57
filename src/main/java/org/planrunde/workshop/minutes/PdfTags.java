package org.planrunde.workshop.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** What is a heading, a table, a picture: the tree by which screen readers go through a PDF. */
final class PdfTags {
  private final PDDocument pdf;
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement document;
  private final Map<PDPage, List<PDStructureElement>> content = new LinkedHashMap<>();

  PdfTags(PDDocument pdf, String title, Locale language) {
    this.pdf = pdf;
    document = new PDStructureElement("Document", root);
    root.appendKid(document);
    var catalog = pdf.getDocumentCatalog();
    catalog.setStructureTreeRoot(root);
    catalog.setLanguage(language.toLanguageTag());
    var marks = new PDMarkInfo();
    marks.setMarked(true);
    catalog.setMarkInfo(marks);
    var preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    pdf.getDocumentInformation().setTitle(title);
  }

  /** A new element at the end of the document. */
  PDStructureElement add(String type) {
    return add(type, document);
  }

  PDStructureElement add(String type, PDStructureNode parent) {
    var element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    return element;
  }

  /** Says whether a head cell names its column or its row. */
  static void scope(PDStructureElement cell, String scope) {
    var attribute = new COSDictionary();
    attribute.setItem(COSName.O, COSName.getPDFName("Table"));
    attribute.setItem(COSName.getPDFName("Scope"), COSName.getPDFName(scope));
    cell.getCOSObject().setItem(COSName.A, attribute);
  }

  /** The number under which the next piece on this page belongs to the element. */
  int next(PDStructureElement element, PDPage page) {
    var known = content.computeIfAbsent(page, _ -> new ArrayList<>());
    var number = known.size();
    known.add(element);
    var reference = new PDMarkedContentReference();
    reference.setPage(page);
    reference.setMCID(number);
    element.appendKid(reference);
    return number;
  }

  /** Writes the way back from pages to elements; nothing may be added after that. */
  void close() {
    var numbers = new COSArray();
    for (int i = 0; i < pdf.getNumberOfPages(); i++) {
      var page = pdf.getPage(i);
      page.setStructParents(i);
      page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
      var elements = new COSArray();
      content.getOrDefault(page, List.of()).forEach(e -> elements.add(e.getCOSObject()));
      numbers.add(COSInteger.get(i));
      numbers.add(elements);
    }
    var tree = new COSDictionary();
    tree.setItem(COSName.NUMS, numbers);
    root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
    root.setParentTreeNextKey(pdf.getNumberOfPages());
  }
}
