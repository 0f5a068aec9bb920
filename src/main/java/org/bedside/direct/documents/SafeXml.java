package org.bedside.direct.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads XML by strangers: no document type, so no entities and no bombs; nothing included, nothing
/// fetched; limits to size, depth and attributes. Always Java's own reader, whatever libraries
/// bring.
final class SafeXml {

  private static final int LARGEST = 10_000_000;
  private static final DocumentBuilderFactory READERS = readers();

  private SafeXml() {}

  private static DocumentBuilderFactory readers() {
    var readers = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      readers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      readers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      readers.setFeature("http://xml.org/sax/features/external-general-entities", false);
      readers.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      readers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    readers.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    readers.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    readers.setAttribute("jdk.xml.maxElementDepth", "80");
    readers.setAttribute("jdk.xml.elementAttributeLimit", "200");
    readers.setXIncludeAware(false);
    readers.setExpandEntityReferences(false);
    return readers;
  }

  /// Empty if it is not XML, or XML of a kind that is not read here.
  static Optional<Document> read(byte[] bytes) {
    if (bytes.length == 0 || bytes.length > LARGEST) {
      return Optional.empty();
    }
    try {
      var reader = READERS.newDocumentBuilder();
      reader.setErrorHandler(SILENT);
      reader.setEntityResolver((_, _) -> {
        throw new SAXException("Nothing is fetched");
      });
      return Optional.of(reader.parse(new InputSource(new ByteArrayInputStream(bytes))));
    } catch (SAXException | IOException e) {
      return Optional.empty();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The usual one prints what somebody sent.
  private static final ErrorHandler SILENT =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
          throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
          throw e;
        }
      };
}
