package org.bedside.networks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds what leads somewhere in a text, for a server that looks for nothing itself.
final class Facets {

  private Facets() {}

  static List<Facet> of(String text) {
    var facets = new ArrayList<Facet>();
    for (var link : Spans.links(text)) {
      facets.add(new Facet.Link(link.start(), link.end(), link.in(text)));
    }
    for (var link : Spans.bareLinks(text)) {
      facets.add(new Facet.Link(link.start(), link.end(), "https://" + link.in(text)));
    }
    for (var tag : Spans.hashtags(text)) {
      facets.add(new Facet.Tag(tag.start(), tag.end(), tag.in(text).substring(1)));
    }
    for (var mention : Spans.mentions(text)) {
      facets.add(new Facet.Mention(mention.start(), mention.end(), mention.in(text).substring(1)));
    }
    facets.sort(Comparator.comparingInt(Facet::start));
    return inBytes(text, facets);
  }

  /// From UTF-16 units to UTF-8 bytes, in one pass; of two that overlap, the first stays.
  private static List<Facet> inBytes(String text, List<Facet> units) {
    var facets = new ArrayList<Facet>();
    int at = 0;
    int bytes = 0;
    for (var unit : units) {
      if (unit.start() >= at) {
        int start = bytes + Words.utf8Length(text, at, unit.start());
        int end = start + Words.utf8Length(text, unit.start(), unit.end());
        facets.add(moved(unit, start, end));
        at = unit.end();
        bytes = end;
      }
    }
    return facets;
  }

  private static Facet moved(Facet facet, int start, int end) {
    return switch (facet) {
      case Facet.Link link -> new Facet.Link(start, end, link.value());
      case Facet.Tag tag -> new Facet.Tag(start, end, tag.value());
      case Facet.Mention mention -> new Facet.Mention(start, end, mention.value());
    };
  }
}
