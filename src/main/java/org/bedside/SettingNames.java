package org.bedside;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;

/// All settings there are, and which one somebody may have meant.
final class SettingNames {

  private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("bedside");

  /// Letters that may be wrong in a name for it to count as a slip.
  private static final int SLIP = 3;

  private final Map<String, RecordComponent> known;

  SettingNames(Map<String, RecordComponent> known) {
    this.known = known;
  }

  /// The names below `bedside` that no room knows, each with a hint. Others own the environment too
  /// (Kubernetes sets `BEDSIDE_PORT` by itself), so there only a likely slip counts.
  Map<ConfigurationPropertyName, String> unknownIn(
      ConfigurationPropertySource source, boolean environment) {
    var unknown = new LinkedHashMap<ConfigurationPropertyName, String>();
    if (source instanceof IterableConfigurationPropertySource names) {
      for (var name : names) {
        if (OURS.isAncestorOf(name) && !isKnown(name)) {
          var nearest = nearest(name.toString());
          if (nearest.isPresent() || !environment) {
            unknown.put(name, hint(name.toString(), nearest));
          }
        }
      }
    }
    return unknown;
  }

  private boolean isKnown(ConfigurationPropertyName name) {
    var squashed = squashed(name.toString());
    return known.entrySet().stream()
        .anyMatch(setting -> claims(squashed(setting.getKey()), setting.getValue(), squashed));
  }

  private static boolean claims(String key, RecordComponent component, String name) {
    return hasParts(component) ? name.startsWith(key) : name.equals(key);
  }

  private static boolean hasParts(RecordComponent component) {
    return Map.class.isAssignableFrom(component.getType())
        || Collection.class.isAssignableFrom(component.getType());
  }

  /// An environment variable cannot tell a dash from a dot.
  private static String squashed(String name) {
    return name.replaceAll("[-.\\[\\]]", "");
  }

  private String hint(String name, Optional<String> nearest) {
    var room = name.substring(0, name.lastIndexOf('.'));
    return nearest
        .or(() -> sameInAnotherRoom(name))
        .map("Did you mean %s?"::formatted)
        .orElseGet(() -> "Below %s there are: %s.".formatted(room, siblings(room)));
  }

  private Optional<String> nearest(String name) {
    return known.keySet().stream()
        .filter(key -> distance(squashed(key), squashed(name)) <= SLIP)
        .min(Comparator.comparingInt(key -> distance(squashed(key), squashed(name))));
  }

  private Optional<String> sameInAnotherRoom(String name) {
    var last = name.substring(name.lastIndexOf('.'));
    return known.keySet().stream().filter(key -> key.endsWith(last)).findFirst();
  }

  private String siblings(String room) {
    var names =
        known.keySet().stream()
            .filter(key -> key.startsWith(room + "."))
            .map(key -> key.substring(room.length() + 1))
            .toList();
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  /// Letters to put in, take out or change (Levenshtein).
  static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    for (var j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      var corner = row[0];
      row[0] = i;
      for (var j = 1; j < row.length; j++) {
        var change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
