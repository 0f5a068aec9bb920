package org.bedside.detectors.form;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.words.Token;

/// Finds pictures with people in them who may be patients (45 CFR 164.514(b)(2)(i)(Q)). Those who
/// work for the practice may be seen, so the words of the picture must say who it is: a portrait
/// without such words counts as a patient's.
final class PersonsShown implements Detector {

  private static final Phrases PERSONS = Phrases.both(PersonsShown.class, "persons");
  private static final Phrases STAFF = Phrases.both(PersonsShown.class, "staff");

  @Override
  public Set<Fact> facts() {
    return Set.of(Fact.PERSON_SHOWN);
  }

  @Override
  public void read(Material material, Readings readings, Consumer<Sign> shows) {
    Seen.in(material)
        .forEach(seen -> {
          named(seen, readings, shows);
          var persons = seen.of(PERSONS);
          if (!persons.isEmpty()) {
            shows.accept(seen.sign(Fact.PERSON_SHOWN, persons.getFirst()));
          } else if (seen.shown().people() && !isStaff(seen, material, readings)) {
            shows.accept(seen.sign(Fact.PERSON_SHOWN, null));
          }
        });
  }

  /// Whom the guard knows as a patient is nobody of ours, whatever the words around say.
  private static void named(Seen seen, Readings readings, Consumer<Sign> shows) {
    var alt = seen.alt();
    if (alt != null) {
      readings.in(alt).stream()
          .filter(finding -> finding.kind() == Kind.PERSON && finding.level() == Level.STOP)
          .forEach(finding -> shows.accept(alt.sign(Fact.PERSON_SHOWN, finding)));
    }
  }

  private static boolean isStaff(Seen seen, Material material, Readings readings) {
    return seen.has(STAFF) || isNamedAsOurs(seen, material, readings);
  }

  /// "Denise Calloway holds a cake": who is named under the picture, is named in the text too, and
  /// there the guard, which knows all who work here, finds nothing to say about names.
  private static boolean isNamedAsOurs(Seen seen, Material material, Readings readings) {
    var alt = seen.alt();
    if (alt == null || readings.has(Kind.PERSON)) {
      return false;
    }
    var names =
        alt.tokens().stream()
            .skip(1)
            .filter(token -> token.isWord() && token.capital())
            .map(Token::stem)
            .collect(Collectors.toSet());
    return material
        .body()
        .flatMap(passage -> passage.tokens().stream())
        .anyMatch(token -> token.capital() && names.contains(token.stem()));
  }
}
