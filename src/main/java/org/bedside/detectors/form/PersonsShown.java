package org.bedside.detectors.form;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Material;
import org.bedside.detectors.Phrases;
import org.bedside.detectors.Sign;
import org.bedside.guard.Kind;
import org.bedside.guard.Reading;
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
  public void read(Material material, Reading reading, Consumer<Sign> shows) {
    Seen.in(material)
        .forEach(seen -> {
          var persons = seen.of(PERSONS);
          if (!persons.isEmpty()) {
            shows.accept(seen.sign(Fact.PERSON_SHOWN, persons.getFirst()));
          } else if (seen.shown().people() && !isStaff(seen, material, reading)) {
            shows.accept(seen.sign(Fact.PERSON_SHOWN, null));
          }
        });
  }

  private static boolean isStaff(Seen seen, Material material, Reading reading) {
    return seen.has(STAFF) || isNamedAsOurs(seen, material, reading);
  }

  /// "Denise Calloway holds a cake": who is named under the picture, is named in the text too, and
  /// there the guard, which knows all who work here, finds nothing to say about names.
  private static boolean isNamedAsOurs(Seen seen, Material material, Reading reading) {
    var alt = seen.alt();
    if (alt == null || reading.has(Kind.PERSON)) {
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
