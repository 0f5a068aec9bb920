package org.bedside.detectors.answers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bedside.detectors.Author;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Guarded;
import org.bedside.detectors.Material;
import org.bedside.detectors.Sign;
import org.bedside.detectors.Spoken;
import org.bedside.guard.Audience;
import org.bedside.guard.Guard;
import org.bedside.roster.Roster;

/// Drafts to read, and what a detector says of them.
final class Drafts {

  private static final Guard GUARD = new Guard(Roster.NONE);

  private Drafts() {}

  static Draft answer(String review, String text) {
    return Spoken.draft(Audience.PUBLIC, Form.REPLY, review, text, Author.practice());
  }

  static Draft post(String text) {
    return Spoken.draft(Audience.PUBLIC, Form.POST, "", text, Author.practice());
  }

  static Draft profile(String text) {
    return Spoken.draft(Audience.PUBLIC, Form.PROFILE, "", text, Author.practice());
  }

  static Draft message(Audience audience, String text) {
    return Spoken.draft(audience, Form.MESSAGE, "", text, Author.practice());
  }

  /// What a member of a group writes.
  static Draft member(String text) {
    var member = new Author(true, true, "", false, List.of());
    return Spoken.draft(Audience.COMMUNITY, Form.POST, "", text, member);
  }

  /// What a member answers to another.
  static Draft memberAnswer(String asked, String text) {
    var member = new Author(true, true, "", false, List.of());
    return Spoken.draft(Audience.COMMUNITY, Form.REPLY, asked, text, member);
  }

  static List<Sign> signs(Detector detector, Draft draft) {
    var signs = new ArrayList<Sign>();
    detector.read(Material.of(draft), Guarded.read(GUARD, draft), signs::add);
    return signs;
  }

  static Set<Fact> facts(Detector detector, Draft draft) {
    var facts = EnumSet.noneOf(Fact.class);
    signs(detector, draft).forEach(sign -> facts.add(sign.fact()));
    return facts;
  }

  /// The words that show it.
  static List<String> words(Detector detector, Draft draft) {
    return signs(detector, draft).stream()
        .map(sign ->
            (sign.part() == Sign.Part.ANSWERED ? draft.answers() : draft.text())
                .substring(sign.start(), sign.end()))
        .toList();
  }
}
