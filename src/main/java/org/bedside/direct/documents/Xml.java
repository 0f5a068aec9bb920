package org.bedside.direct.documents;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML in the order in which it is said. Names are ours, words are escaped, and what XML
/// cannot say is left out.
final class Xml {

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter writer;

  Xml() {
    try {
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      writer.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What stands in an element.
  interface Inside {
    void write();
  }

  /// @param attributes names and values in turns; a name `xmlns` or `xmlns:x` is a namespace
  Xml in(String name, Inside inside, String... attributes) {
    try {
      writer.writeStartElement(name);
      attributes(attributes);
      inside.write();
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  Xml empty(String name, String... attributes) {
    try {
      writer.writeEmptyElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  Xml text(String name, String words, String... attributes) {
    return in(name, () -> words(words), attributes);
  }

  void words(String words) {
    try {
      writer.writeCharacters(sayable(words));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (var i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], sayable(attributes[i + 1]));
    }
  }

  private static String sayable(String words) {
    return words
        .codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  byte[] bytes() {
    try {
      writer.writeEndDocument();
      writer.flush();
      return out.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
