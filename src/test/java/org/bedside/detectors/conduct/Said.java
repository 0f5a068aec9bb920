package org.bedside.detectors.conduct;

import java.util.ArrayList;
import java.util.List;
import org.bedside.detectors.Author;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Sign;
import org.bedside.detectors.Spoken;
import org.bedside.guard.Audience;
import org.bedside.guard.Finding;
import org.bedside.guard.Kind;
import org.bedside.guard.Level;
import org.bedside.guard.Reading;
import org.bedside.guard.Reason;
import org.bedside.guard.Verdict;

/// Words, who says them, and to whom.
record Said(String text, Audience audience, Form form, Author author, List<Finding> findings) {

  static final Author MEMBER = new Author(true, true, "", false, List.of());
  static final Author EMPLOYEE = new Author(false, true, "", false, List.of());

  /// By the practice, to everybody.
  static Said of(String text) {
    return new Said(text, Audience.PUBLIC, Form.POST, Author.practice(), List.of());
  }

  static Author clinician(String credential, String... interests) {
    return new Author(false, true, credential, true, List.of(interests));
  }

  Said by(Author someone) {
    return new Said(text, audience, form, someone, findings);
  }

  Said to(Audience others) {
    return new Said(text, others, form, author, findings);
  }

  Said as(Form other) {
    return new Said(text, audience, other, author, findings);
  }

  /// As if the guard had found one in these words.
  Said with(Kind kind, String words) {
    var start = text.indexOf(words);
    var found =
        new Finding(start, start + words.length(), kind, Level.STOP, 1, Reason.PHONE, List.of());
    return new Said(text, audience, form, author, List.of(found));
  }

  /// The words that show `fact`; "" for a whole draft.
  List<String> shows(Detector detector, Fact fact) {
    var signs = new ArrayList<Sign>();
    var readings = Readings.of(new Reading(Verdict.CLEAR, null, findings));
    detector.read(
        Material.of(Spoken.draft(audience, form, "", text, author)), readings, signs::add);
    return signs.stream()
        .filter(sign -> sign.fact() == fact)
        .map(sign -> text.substring(sign.start(), sign.end()))
        .toList();
  }
}
