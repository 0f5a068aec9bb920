package org.bedside.guard.names;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bedside.guard.page.Lists;
import org.bedside.words.Plain;
import org.bedside.words.WordSet;

/// Names that medicine gave to things: whose they were, and the words that bear them.
final class Eponyms {

  private static final Set<String> NAMES = names();

  /// What only follows the name of whoever described it.
  private static final Set<String> BORNE =
      WordSet.list(
          """
          disease diseases syndrome syndromes palsy sign maneuver manoeuvre phenomenon triad
          reflex criteria contracture chorea ataxia tumor tumour lymphoma membrane harness
          contraction contractions sequence pupil postulates straps law rule equation formula
          classification scale stain forceps retractor anomaly malformation canal duct ligament
          bodies spots nodules cells thyroiditis nodes encephalopathy dystrophy aphasia razor
          incision lemniscus ganglion fascia sinus nodule myotomy antigen protein plexus
          """);

  /// Greek and Latin ends of what is done or found.
  private static final List<String> ENDS =
      List.of("otomy", "ostomy", "ectomy", "plasty", "pexy", "oscopy", "pathy", "itis", "osis");

  private Eponyms() {}

  private static Set<String> names() {
    var names = new HashSet<String>();
    for (var line : Lists.lines(Eponyms.class, "eponyms.txt")) {
      for (var word : line.split(" ")) {
        names.add(Plain.fold(word).toLowerCase(Locale.ROOT));
      }
    }
    return WordSet.of(names);
  }

  /// Whether something of medicine is called so; in lower case.
  static boolean has(String name) {
    return NAMES.contains(name);
  }

  /// Whether this is a thing of medicine that follows its discoverer's name: "sign", "myotomy".
  static boolean isBorne(String word) {
    return BORNE.contains(word) || (word.length() > 6 && ENDS.stream().anyMatch(word::endsWith));
  }
}
