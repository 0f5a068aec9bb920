package org.bedside.detectors.claims;

import java.util.ArrayList;
import java.util.List;
import org.bedside.detectors.Lines;
import org.bedside.detectors.Phrases;

/// Medicines and devices, by brand and by generic name.
final class Drugs {

  /// Those whose every benefit has to be weighed: brands and what needs a prescription.
  static final Phrases WATCHED;

  /// What everybody has at home, and what saves lives.
  static final Phrases HOUSEHOLD;

  static {
    var watched = new ArrayList<String>();
    var household = new ArrayList<String>();
    for (var line : Lines.of(Drugs.class, "drugs.txt")) {
      var colon = line.indexOf(':');
      var sort = line.lastIndexOf(" (", colon);
      var generic = names(line.substring(0, sort < 0 ? colon : sort));
      var brands = names(line.substring(colon + 1));
      switch (sort < 0 ? "" : line.substring(sort + 2, colon - 1)) {
        case "otc" -> {
          household.addAll(generic);
          watched.addAll(brands);
        }
        case "rescue" -> {
          household.addAll(generic);
          household.addAll(brands);
        }
        case "device" -> watched.addAll(brands);
        default -> {
          watched.addAll(generic);
          watched.addAll(brands);
        }
      }
    }
    WATCHED = Phrases.of(watched);
    HOUSEHOLD = Phrases.of(household);
  }

  private Drugs() {}

  /// Names with commas between them.
  static List<String> names(String list) {
    var names = new ArrayList<String>();
    for (var name : list.split(",", -1)) {
      names.add("(" + name.strip().replace('-', ' ') + ")");
    }
    return names;
  }
}
