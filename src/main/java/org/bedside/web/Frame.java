package org.bedside.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bedside.web.NavEntry.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What the layout asks while it draws (`@frame`). A bean instead of a model attribute, because
/// error pages have no model of ours.
@Component("frame")
class Frame {

  private final ObjectProvider<Shell> shell;
  private final List<NavEntry> entries;

  Frame(ObjectProvider<Shell> shell, ObjectProvider<NavEntry> entries) {
    this.shell = shell;
    this.entries =
        entries.stream()
            .sorted(Comparator.comparing(NavEntry::place).thenComparingInt(NavEntry::order))
            .toList();
  }

  public String practice() {
    var known = shell.getIfAvailable();
    return known == null ? "" : known.practice();
  }

  public Optional<Shell.Who> who() {
    var known = shell.getIfAvailable();
    return known == null ? Optional.empty() : known.who();
  }

  public Optional<Shell.Who> guest() {
    var known = shell.getIfAvailable();
    return known == null ? Optional.empty() : known.guest();
  }

  public String banner() {
    var known = shell.getIfAvailable();
    return known == null ? "" : known.banner();
  }

  public List<Group> nav() {
    return Stream.of(Place.values())
        .map(place -> new Group(place, mine().filter(e -> e.place() == place).toList()))
        .filter(group -> !group.entries().isEmpty())
        .toList();
  }

  /// What stands above the pages of patients, in its order.
  public List<NavEntry> portal() {
    return entries.stream().filter(entry -> entry.place() == Place.PORTAL).toList();
  }

  public List<NavEntry> tabs() {
    return mine().filter(entry -> entry.tab() != null).toList();
  }

  private Stream<NavEntry> mine() {
    var known = shell.getIfAvailable();
    return entries.stream()
        .filter(entry -> entry.place() != Place.PORTAL)
        .filter(entry -> entry.right() == null || (known != null && known.may(entry.right())));
  }

  public Wall wall(Object audience) {
    return Wall.of(audience);
  }

  /// A group of the navigation, as this person sees it.
  record Group(Place place, List<NavEntry> entries) {}
}
