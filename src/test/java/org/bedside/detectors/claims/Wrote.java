package org.bedside.detectors.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.detectors.Author;
import org.bedside.detectors.Checked;
import org.bedside.detectors.Circumstances;
import org.bedside.detectors.Detector;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Material;
import org.bedside.detectors.Readings;
import org.bedside.detectors.Shown;
import org.bedside.detectors.Sign;
import org.bedside.guard.Audience;
import org.bedside.guard.Reading;
import org.bedside.guard.Verdict;
import org.bedside.networks.Network;
import org.jspecify.annotations.Nullable;

/// A post, and what a detector sees in it.
record Wrote(
    String text,
    Author author,
    String source,
    @Nullable LocalDate until,
    boolean machine,
    @Nullable Checked checked,
    List<Shown> shown) {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

  private static final Reading NOTHING = new Reading(Verdict.CLEAR, null, List.of());

  static Wrote post(String text) {
    return new Wrote(text, Author.practice(), "", null, false, null, List.of());
  }

  Wrote from(String source) {
    return new Wrote(text, author, source, until, machine, checked, shown);
  }

  Wrote until(LocalDate day) {
    return new Wrote(text, author, source, day, machine, checked, shown);
  }

  Wrote byMember() {
    var member = new Author(true, true, "", false, List.of());
    return new Wrote(text, member, source, until, machine, checked, shown);
  }

  Wrote byMachine() {
    return new Wrote(text, author, source, until, true, checked, shown);
  }

  Wrote checkedBy(String name) {
    var by = new Checked(name, TODAY, TODAY.plusYears(1));
    return new Wrote(text, author, source, until, machine, by, shown);
  }

  Wrote with(String picture) {
    var photo = new Shown(picture, "A heart", Shown.Sort.DRAWING, false, false, false);
    return new Wrote(text, author, source, until, machine, checked, List.of(photo));
  }

  Set<Fact> facts(Detector detector) {
    return signs(detector).stream()
        .map(Sign::fact)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
  }

  /// The words that show `fact`.
  List<String> words(Detector detector, Fact fact) {
    return signs(detector).stream()
        .filter(sign -> sign.fact() == fact && sign.part() == Sign.Part.TEXT)
        .map(sign -> text.substring(sign.start(), sign.end()))
        .toList();
  }

  private List<Sign> signs(Detector detector) {
    var signs = new ArrayList<Sign>();
    detector.read(Material.of(draft()), Readings.of(NOTHING), signs::add);
    return signs;
  }

  private Draft draft() {
    return new Draft(
        Audience.PUBLIC,
        Form.POST,
        Network.FACEBOOK,
        "",
        text,
        "",
        author,
        shown,
        List.of(),
        null,
        source,
        until,
        machine,
        checked,
        TODAY,
        Circumstances.none());
  }
}
