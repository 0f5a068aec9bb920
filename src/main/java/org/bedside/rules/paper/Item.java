package org.bedside.rules.paper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something in a file.
public sealed interface Item {

  Place place();

  /// Words, of which YAML believes nothing: `on` and `2026-01-01` are words too.
  final class Text implements Item {

    private final Place place;
    private final String value;
    private final Written written;

    Text(Place place, String value, Written written) {
      this.place = place;
      this.value = value;
      this.written = written;
    }

    @Override
    public Place place() {
      return place;
    }

    public String value() {
      return value;
    }

    /// Where its code point at `index` stands in the file.
    public Place at(int index) {
      return written.at(value, index);
    }
  }

  record Several(Place place, List<Item> items) implements Item {

    public Several {
      items = List.copyOf(items);
    }
  }

  /// In the file's order, none twice.
  record Fields(Place place, Map<String, Field> fields) implements Item {

    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /// @param key where its name stands
  record Field(Place key, Item value) {}
}
