package org.bedside.terminal;

/// An exam that was written when the readers stood already, by somebody who had not read them, and
/// what may be lost in it: each of them was worked with afterwards, wholly or by half, so they only
/// tell whether something broke. What each said at first sight stands in docs/guard.md.
enum LaterExam {
  HAND_1("hand-1", "practice", 0.97, 0.03, 0.95),
  HAND_2("hand-2", "practice", 0.97, 0.03, 0.7),
  HAND_3("hand-3", "practice", 0.97, 0.04, 0.95),
  HAND_4("hand-4", "practice", 0.91, 0.075, 0.95),
  HAND_5("hand-5", "practice", 0.95, 0.065, 0.84),
  HAND_6("hand-6", "practice", 0.85, 0.075, 0.59),
  DESCRIBED_1("described-1", "later/described-1-roster", 0.97, 0.02, 0.96),
  DESCRIBED_2("described-2", "later/described-2-roster", 0.98, 0.02, 0.98),
  DESCRIBED_3("described-3", "later/described-3-roster", 0.965, 0.02, 0.955),
  IDENTIFIERS_1("identifiers-1", "practice", 0.99, 1, 1),
  IDENTIFIERS_2("identifiers-2", "practice", 0.98, 1, 1),
  IDENTIFIERS_3("identifiers-3", "practice", 0.96, 1, 1),
  LOOK_ALIKES_1("lookalikes-1", "practice", 1, 0.01, 0.99),
  LOOK_ALIKES_2("lookalikes-2", "practice", 1, 0.02, 0.99),
  LOOK_ALIKES_3("lookalikes-3", "practice", 1, 0.03, 0.98),
  QUERIES_1("queries-1", "practice", 0.98, 0.03, 1),
  QUERIES_2("queries-2", "practice", 0.97, 0.03, 1),
  QUERIES_3("queries-3", "practice", 0.98, 0.02, 1),
  MENTIONS_1("mentions-1", "later/mentions-1-roster", 0.985, 1, 1),
  MENTIONS_2("mentions-2", "later/mentions-2-roster", 0.995, 1, 1),
  BYSTANDERS_1("bystanders-1", "later/mentions-1-roster", 1, 0.01, 1),
  BYSTANDERS_2("bystanders-2", "later/mentions-2-roster", 1, 0.012, 1),
  EPONYMS_1("eponyms-1", "later/mentions-1-roster", 1, 0.02, 1),
  EPONYMS_2("eponyms-2", "later/mentions-2-roster", 1, 0.02, 1);

  /// The least share of leaks that are caught.
  final double caught;

  /// The greatest share of harmless texts that are flagged, or stopped where a look is allowed.
  final double flagged;

  /// The least share of equal counts.
  final double sameK;

  private final String texts;
  private final String roster;

  LaterExam(String texts, String roster, double caught, double flagged, double sameK) {
    this.texts = texts;
    this.roster = roster;
    this.caught = caught;
    this.flagged = flagged;
    this.sameK = sameK;
  }

  HandWritten read() {
    return new HandWritten(records(), roster());
  }

  String records() {
    return "later/" + texts + ".jsonl";
  }

  String roster() {
    return roster + ".json";
  }
}
