package org.bedside.web;

import org.jspecify.annotations.Nullable;

/// An entry of the navigation. A room declares one bean for each page that a person goes to by
/// themselves; the shell groups them behind their walls.
///
/// @param place the group it stands in
/// @param order its place in the group, from the top
/// @param key what the page hands to the layout as `current`
/// @param label the key of its words
/// @param href where it leads
/// @param right the right without which nobody sees it; none means everybody signed in
/// @param tab its icon in the bar at the foot of a phone; none keeps it out of there
public record NavEntry(
    Place place,
    int order,
    String key,
    String label,
    String href,
    @Nullable String right,
    @Nullable String tab) {

  /// The groups, in the order that never changes.
  public enum Place {
    FIRST,
    PUBLIC,
    COMMUNITY,
    COLLEAGUES,
    CARETEAM,
    PATIENT,
    PRACTICE,
    /// Not of those who work here: what patients see above their own pages.
    PORTAL;

    /// The wall that the group stands behind, if it speaks to an audience.
    public @Nullable Wall wall() {
      return this == FIRST || this == PRACTICE || this == PORTAL ? null : Wall.of(name());
    }
  }

  public static NavEntry of(Place place, int order, String key, String label, String href) {
    return new NavEntry(place, order, key, label, href, null, null);
  }

  /// The same entry, for people with a right only.
  public NavEntry onlyWith(Enum<?> right) {
    return new NavEntry(place, order, key, label, href, right.name(), tab);
  }

  /// The same entry, also in the bar at the foot of a phone.
  public NavEntry asTab(String icon) {
    return new NavEntry(place, order, key, label, href, right, icon);
  }
}
