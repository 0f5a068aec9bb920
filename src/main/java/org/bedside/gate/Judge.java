package org.bedside.gate;

import java.util.List;
import org.bedside.detectors.Author;
import org.bedside.detectors.Circumstances;
import org.bedside.detectors.Detectors;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Permission;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Shown;
import org.bedside.detectors.Signs;
import org.bedside.rules.Fired;
import org.bedside.rules.Rules;
import org.bedside.rules.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks the practice's rules about words.
@Component
class Judge {

  private final ObjectProvider<Permissions> permissions;
  private final Detectors detectors = Detectors.all();
  private final Lately lately = new Lately();

  Judge(ObjectProvider<Permissions> permissions) {
    this.permissions = permissions;
  }

  /// What they say, the rules in the pack's order, without those that allow the words.
  List<Objection> objections(Rules rules, Draft draft, Signs signs, Declared declared) {
    return rules.decide(draft, signs).fired().stream()
        .filter(fired -> !fired.ruling().equals(Ruling.ALLOWED))
        .map(fired -> new Objection(fired, reason(declared, fired)))
        .toList();
  }

  private static String reason(Declared declared, Fired fired) {
    return declared.reasons().getOrDefault(fired.rule().id(), "").strip();
  }

  Signs signs(Draft draft, Readings readings) {
    return lately.signs(draft, readings, () -> detectors.read(draft, readings));
  }

  /// Words as the detectors take them. The practice speaks; what a file was called is not known,
  /// since pictures are drawn anew.
  Draft draft(Words words, Occasion when) {
    var declared = words.declared();
    return new Draft(
        words.audience(),
        declared.form(),
        words.network(),
        words.title(),
        words.text(),
        declared.answers(),
        Author.practice(),
        words.pictures().stream().map(picture -> shown(picture, declared)).toList(),
        List.of(),
        permission(declared),
        declared.source(),
        declared.until(),
        declared.machine(),
        null,
        when.day(),
        Circumstances.none());
  }

  private static Shown shown(Picture picture, Declared declared) {
    var people = declared.people().contains(picture.sha256());
    return new Shown("", picture.alt(), Shown.Sort.PHOTO, people, false, false);
  }

  /// What a patient has signed, for the very pictures of people that would leave.
  private @Nullable Permission permission(Declared declared) {
    var id = declared.permission();
    var room = permissions.getIfAvailable();
    return id == null || room == null
        ? null
        : room.find(id).map(found -> found.forPictures(declared.people())).orElse(null);
  }
}
