package org.bedside.patients;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bedside.patients.Records.Key;
import org.bedside.patients.Records.Stored;
import org.bedside.patients.Records.Told;

/// What a file would change in the list.
///
/// @param gone on the list and not in the file; empty unless the file replaces the list
record Difference(List<Told> added, Map<UUID, Told> changed, int unchanged, Set<UUID> gone) {

  static Difference of(List<Told> file, Map<Key, Stored> list, boolean replaces) {
    var added = new ArrayList<Told>();
    var changed = new HashMap<UUID, Told>();
    var left = new HashSet<UUID>();
    list.values().stream().filter(one -> !one.former()).forEach(one -> left.add(one.id()));
    for (var told : file) {
      var stored = list.get(told.match());
      if (stored == null) {
        added.add(told);
      } else {
        left.remove(stored.id());
        if (stored.former() || !stored.content().equals(told.content())) {
          changed.put(stored.id(), told);
        }
      }
    }
    var unchanged = file.size() - added.size() - changed.size();
    return new Difference(added, changed, unchanged, replaces ? left : Set.of());
  }
}
