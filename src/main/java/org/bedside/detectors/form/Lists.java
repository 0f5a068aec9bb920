package org.bedside.detectors.form;

import java.util.HashMap;
import java.util.Map;
import org.bedside.detectors.Lines;

/// Reads the lists beside these classes, one entry to a line.
final class Lists {

  private Lists() {}

  /// "word number".
  static Map<String, Integer> numbers(String file) {
    var numbers = new HashMap<String, Integer>();
    for (var line : Lines.of(Lists.class, file)) {
      var space = line.indexOf(' ');
      numbers.put(line.substring(0, space), Integer.valueOf(line.substring(space + 1)));
    }
    return Map.copyOf(numbers);
  }
}
