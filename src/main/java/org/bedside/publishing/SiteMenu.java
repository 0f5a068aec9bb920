package org.bedside.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What stands in the menu of the public site; its pages ask it as `@siteMenu`.
@Component("siteMenu")
class SiteMenu {

  /// @param label the key of its words
  record Entry(String path, String label) {}

  private static final List<Entry> OWN =
      List.of(
          new Entry("/", "publishing.site.nav.home"),
          new Entry("/news", "publishing.site.nav.news"),
          new Entry("/our-people", "publishing.site.nav.our-people"),
          new Entry("/ask", "publishing.site.nav.ask"));

  /// Behind home and news, before the people.
  private static final int PLACE = 2;

  private final ObjectProvider<SitePart> parts;

  SiteMenu(ObjectProvider<SitePart> parts) {
    this.parts = parts;
  }

  public List<Entry> entries() {
    var entries = new ArrayList<>(OWN);
    entries.addAll(
        PLACE,
        parts.stream()
            .filter(SitePart::isOpen)
            .map(part -> new Entry(part.path(), part.label()))
            .toList());
    return entries;
  }

  /// The paths of all pages that other rooms keep.
  List<String> paths() {
    return parts.stream()
        .filter(part -> !part.paths().isEmpty())
        .flatMap(part -> part.paths().stream())
        .toList();
  }

  /// The later of `at` and the last change of a part.
  Instant changedSince(Instant at) {
    return parts.stream()
        .map(SitePart::changedAt)
        .reduce(at, (one, other) -> other.isAfter(one) ? other : one);
  }
}
