package org.bedside.rules.exam;

import java.util.List;
import java.util.stream.Collectors;
import org.bedside.detectors.Sign;
import org.bedside.rules.DraftReading.Entry;
import org.bedside.rules.Fired;
import org.bedside.rules.Judgement;

/// What the rules said to one draft of the exam.
///
/// @param guarded whether the guard stops its text by itself
record Answered(Entry entry, Judgement judgement, boolean guarded) {

  boolean isHeld() {
    return judgement.verdict().isHeld();
  }

  /// Whether it leaves neither past the rules nor past the guard.
  boolean isHeldOrGuarded() {
    return isHeld() || guarded;
  }

  /// The rules that hold it.
  List<String> holding() {
    return judgement.fired().stream()
        .filter(fired -> fired.ruling().verdict().isHeld())
        .map(fired -> fired.rule().id())
        .toList();
  }

  /// Whether the rule it was written for is among those that fire.
  boolean isCaught() {
    return judgement.fired().stream()
        .anyMatch(fired -> fired.rule().id().equals(entry.rules().getFirst()));
  }

  /// For whoever mends detectors; never for the closed half.
  String explained() {
    return "%s %s%s holds %s | %s | %s"
        .formatted(
            entry.id(),
            guarded ? "GUARD " : "",
            entry.rules(),
            judgement.fired().stream().map(this::one).collect(Collectors.joining(" ")),
            entry.note(),
            entry.draft().text().strip().replaceAll("\\s+", " "));
  }

  private String one(Fired fired) {
    var marks =
        fired.signs().stream()
            .map(sign -> sign.fact() + "«" + words(sign) + "»")
            .distinct()
            .collect(Collectors.joining(","));
    return fired.rule().id() + "=" + fired.ruling().verdict() + "(" + marks + ")";
  }

  private String words(Sign sign) {
    var draft = entry.draft();
    return switch (sign.part()) {
      case TITLE -> draft.title().substring(sign.start(), sign.end());
      case TEXT -> draft.text().substring(sign.start(), sign.end());
      case ALT -> draft.shown().get(sign.picture()).alt().substring(sign.start(), sign.end());
      case ANSWERED -> draft.answers().substring(sign.start(), sign.end());
      case WHOLE -> "";
    };
  }
}
