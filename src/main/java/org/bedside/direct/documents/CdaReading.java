package org.bedside.direct.documents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bedside.direct.Outcome;
import org.bedside.direct.Paper;
import org.bedside.direct.Paper.Passage;
import org.bedside.direct.Reason;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Reads a clinical document (HL7 CDA) as plain words: who, when born, and the text of its
/// sections. Its style sheet, pictures and links are left alone.
public final class CdaReading {

  private static final String CDA = "urn:hl7-org:v3";
  private static final int MOST_SECTIONS = 200;
  private static final int LONGEST = 500_000;

  private int left = LONGEST;

  private CdaReading() {}

  public static Outcome<Paper> read(byte[] bytes) {
    var document = SafeXml.read(bytes);
    if (document.isEmpty()) {
      return new Outcome.Refused<>(Reason.BAD_XML);
    }
    var root = document.get().getDocumentElement();
    if (!CDA.equals(root.getNamespaceURI()) || !"ClinicalDocument".equals(root.getLocalName())) {
      return new Outcome.Refused<>(Reason.NOT_A_DOCUMENT);
    }
    return new Outcome.Good<>(new CdaReading().paper(root));
  }

  private Paper paper(Element root) {
    var patient = at(root, "recordTarget", "patientRole", "patient");
    var author = at(root, "author", "assignedAuthor");
    return new Paper(
        plain(child(root, "title")),
        name(patient),
        day(child(patient, "birthTime")),
        Stream.of(
                name(child(author, "assignedPerson")),
                plain(at(author, "representedOrganization", "name")))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", ")),
        passages(at(root, "component", "structuredBody")));
  }

  private List<Passage> passages(@Nullable Element body) {
    var found = new ArrayList<Passage>();
    for (var component : children(body, "component")) {
      for (var section : children(component, "section")) {
        add(section, found);
      }
    }
    return found;
  }

  private void add(Element section, List<Passage> found) {
    if (found.size() >= MOST_SECTIONS) {
      return;
    }
    var code = child(section, "code");
    found.add(
        new Passage(
            code == null ? "" : one(code.getAttribute("code")),
            plain(child(section, "title")),
            plain(child(section, "text"))));
    for (var component : children(section, "component")) {
      for (var within : children(component, "section")) {
        add(within, found);
      }
    }
  }

  private String name(@Nullable Element person) {
    return children(child(person, "name"), null).stream()
        .filter(
            part -> List.of("prefix", "given", "family", "suffix").contains(part.getLocalName()))
        .map(this::plain)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static @Nullable LocalDate day(@Nullable Element time) {
    var value = time == null ? "" : time.getAttribute("value");
    try {
      return value.length() < 8
          ? null
          : LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// The words of an element, one line for each paragraph, item and row.
  private String plain(@Nullable Element element) {
    if (element == null) {
      return "";
    }
    var out = new StringBuilder();
    words(element, out);
    return out.toString()
        .lines()
        .map(CdaReading::line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /// Without the marks of cells at its end. By hand, because a pattern would try each of many
  /// marks.
  private static String line(String words) {
    var end = words.length();
    while (end > 0 && (words.charAt(end - 1) == '|' || words.charAt(end - 1) <= ' ')) {
      end--;
    }
    return words.substring(0, end).replaceAll("\\s+", " ").strip();
  }

  private void words(Node node, StringBuilder out) {
    for (var each = node.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (left <= 0) {
        return;
      }
      if (each.getNodeType() == Node.TEXT_NODE || each.getNodeType() == Node.CDATA_SECTION_NODE) {
        var words = visible(each.getNodeValue());
        left -= words.length();
        out.append(words.replace('\n', ' '));
      } else if (each instanceof Element element) {
        var name = element.getLocalName();
        words(element, out);
        out.append(after(name));
      }
    }
  }

  private static String after(String element) {
    return switch (element) {
      case "paragraph", "item", "tr", "br", "list", "table", "caption", "title" -> "\n";
      case "td", "th" -> " | ";
      default -> "";
    };
  }

  private static String one(String words) {
    return visible(words).strip();
  }

  /// Without control characters and marks that turn the direction of a line.
  private static String visible(String words) {
    return words
        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
        .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "");
  }

  private static @Nullable Element at(@Nullable Element from, String... path) {
    var here = from;
    for (var name : path) {
      here = child(here, name);
    }
    return here;
  }

  private static @Nullable Element child(@Nullable Element parent, String name) {
    return children(parent, name).stream().findFirst().orElse(null);
  }

  private static List<Element> children(@Nullable Element parent, @Nullable String name) {
    if (parent == null) {
      return List.of();
    }
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(each -> CDA.equals(each.getNamespaceURI()))
        .filter(each -> name == null || name.equals(each.getLocalName()))
        .toList();
  }
}
