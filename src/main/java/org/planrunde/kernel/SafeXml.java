package org.planrunde.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.planrunde.kernel.XmlRefused.Reason;

/**
 * The single door for XML from strangers: reads it piece by piece under limits.
 *
 * <p>A document type declaration is refused, so there are no entities beyond the five of XML;
 * nothing else is fetched or opened either, and links are mere texts. Refuses with {@link
 * XmlRefused}. A read error of the stream becomes an {@link UncheckedIOException}. Does not close
 * the stream. For one thread.
 */
public final class SafeXml implements AutoCloseable {
  private static final XMLInputFactory FACTORY = factory();

  private final Guard guard;

  private SafeXml(Guard guard) {
    this.guard = guard;
  }

  /** Begins before the root element. */
  public static SafeXml open(InputStream xml, XmlLimits limits) {
    return new SafeXml(Guard.open(xml, limits));
  }

  /**
   * The same as the type that other libraries take; every way to read on is under the limits.
   *
   * @return a reader that throws {@link XmlRefused} besides what the type allows
   */
  public static XMLStreamReader stream(InputStream xml, XmlLimits limits) {
    return Guard.open(xml, limits);
  }

  /**
   * Goes to the next begin or end of an element.
   *
   * @return false at the end of the document
   */
  public boolean next() {
    while (guard.advance()) {
      if (guard.isStartElement() || guard.isEndElement()) {
        return true;
      }
    }
    return false;
  }

  /** Goes to the next begin of an element inside the one at this depth; false after its end. */
  public boolean nextInside(int depth) {
    while (next()) {
      if (isStart()) {
        return true;
      }
      if (guard.depth < depth) {
        return false;
      }
    }
    return false;
  }

  /** Goes to the next text or begin of an element; false at the end of an element. */
  public boolean nextPiece() {
    while (guard.advance()) {
      if (guard.isEndElement()) {
        return false;
      }
      if (guard.isStartElement() || guard.isText()) {
        return true;
      }
    }
    return false;
  }

  /** The text just read; long ones come in several pieces. */
  public String piece() {
    return guard.getText();
  }

  /** True at the begin of an element. */
  public boolean isStart() {
    return guard.isStartElement();
  }

  /** True at the begin of an element of this name, whatever its namespace. */
  public boolean isStart(String name) {
    return isStart() && guard.getLocalName().equals(name);
  }

  /** The element's name without prefix. */
  public String name() {
    return guard.getLocalName();
  }

  /** The element's namespace; empty if it has none. */
  public String namespace() {
    String namespace = guard.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /** An attribute of the element that just began, by its name without prefix. */
  public Optional<String> attribute(String name) {
    for (int i = 0; i < guard.getAttributeCount(); i++) {
      if (guard.getAttributeLocalName(i).equals(name)) {
        return Optional.of(guard.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** How many elements are open; at an end the one that ends is not counted. */
  public int depth() {
    return guard.depth;
  }

  /** The line of the place just read, from 1. */
  public int line() {
    return Math.max(guard.getLocation().getLineNumber(), 1);
  }

  /**
   * Reads to the end of the element that just began and gives all text in it, that of elements
   * inside included.
   */
  public String text() {
    int outside = guard.depth - 1;
    StringBuilder text = new StringBuilder();
    while (guard.depth > outside && guard.advance()) {
      if (guard.isText()) {
        text.append(guard.getText());
        guard.requireLength(text.length());
      }
    }
    return text.toString();
  }

  /** Reads to the end of the element that just began. */
  public void skip() {
    int outside = guard.depth - 1;
    while (guard.depth > outside && guard.advance()) {
      // What is in it is of no interest.
    }
  }

  @Override
  public void close() {
    try {
      guard.close();
    } catch (XMLStreamException e) {
      throw guard.refuse(Reason.MALFORMED);
    }
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else lies on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
    return factory;
  }

  private static final class Guard extends StreamReaderDelegate {
    private final XmlLimits limits;
    private final Counted bytes;
    private long events;
    private int depth;
    private long textLength;

    private Guard(XMLStreamReader reader, Counted bytes, XmlLimits limits) {
      super(reader);
      this.bytes = bytes;
      this.limits = limits;
    }

    static Guard open(InputStream xml, XmlLimits limits) {
      Counted bytes = new Counted(xml, limits);
      try {
        XMLStreamReader reader;
        synchronized (FACTORY) {
          reader = FACTORY.createXMLStreamReader(bytes);
        }
        return new Guard(reader, bytes, limits);
      } catch (XMLStreamException e) {
        throw refused(bytes, e);
      }
    }

    boolean isText() {
      int event = getEventType();
      return event == CHARACTERS || event == CDATA || event == SPACE;
    }

    /** Like {@link #next}, without a checked exception; false at the end of the document. */
    boolean advance() {
      try {
        if (!hasNext()) {
          return false;
        }
        next();
        return true;
      } catch (XMLStreamException e) {
        throw refused(bytes, e);
      }
    }

    @Override
    public int next() throws XMLStreamException {
      bytes.beginEvent();
      int event;
      try {
        event = super.next();
      } catch (XMLStreamException e) {
        throw refused(bytes, e);
      } catch (RuntimeException e) {
        // The JDK's reader answers some broken texts with others than its own exception.
        throw e instanceof XmlRefused || e instanceof UncheckedIOException
            ? e
            : refuse(Reason.MALFORMED);
      }
      if (++events > limits.maxEvents()) {
        throw refuse(Reason.TOO_MANY_EVENTS);
      }
      check(event);
      return event;
    }

    private void check(int event) {
      switch (event) {
        case DTD, ENTITY_REFERENCE -> throw refuse(Reason.DOCTYPE);
        case START_ELEMENT -> start();
        case END_ELEMENT -> {
          depth--;
          textLength = 0;
        }
        case CHARACTERS, CDATA, SPACE -> {
          textLength += getTextLength();
          requireLength(textLength);
        }
        default -> {}
      }
    }

    private void start() {
      textLength = 0;
      if (++depth > limits.maxDepth()) {
        throw refuse(Reason.TOO_DEEP);
      }
      if (getAttributeCount() > limits.maxAttributes()) {
        throw refuse(Reason.TOO_MANY_ATTRIBUTES);
      }
    }

    private void requireLength(long length) {
      if (length > limits.maxTextLength()) {
        throw refuse(Reason.TEXT_TOO_LONG);
      }
    }

    /** As the type says, but through {@link #next}. */
    @Override
    public String getElementText() throws XMLStreamException {
      StringBuilder text = new StringBuilder();
      while (next() != END_ELEMENT) {
        if (isStartElement()) {
          throw new XMLStreamException("elements inside a text", getLocation());
        }
        if (isText()) {
          text.append(getText());
          requireLength(text.length());
        }
      }
      return text.toString();
    }

    @Override
    public int nextTag() throws XMLStreamException {
      int event = next();
      while (event != START_ELEMENT && event != END_ELEMENT) {
        if ((isCharacters() && !isWhiteSpace()) || event == END_DOCUMENT) {
          throw new XMLStreamException("text where an element is expected", getLocation());
        }
        event = next();
      }
      return event;
    }

    XmlRefused refuse(Reason reason) {
      return new XmlRefused(
          reason,
          Math.max(getLocation().getLineNumber(), 1),
          Math.max(getLocation().getColumnNumber(), 1));
    }

    private static RuntimeException refused(Counted bytes, XMLStreamException e) {
      IOException failed = bytes.failed();
      if (failed != null) {
        return new UncheckedIOException(failed);
      }
      var at = e.getLocation();
      int line = at == null ? 1 : Math.max(at.getLineNumber(), 1);
      int column = at == null ? 1 : Math.max(at.getColumnNumber(), 1);
      return new XmlRefused(bytes.reason(), line, column);
    }
  }
}
