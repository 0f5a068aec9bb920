package org.bedside.patients;

import org.bedside.audit.Entry;
import org.bedside.patients.FileReading.Understood;
import org.bedside.patients.FileReading.Unreadable;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a file would do, or did, in numbers.
///
/// @param replaces whether those who are not in the file are taken off the list
/// @param rows people the file speaks of
/// @param faults how many there are
/// @param leftOut rows that are left out
/// @param sha256 of the file, in hex
/// @param refused why nothing could be taken from it; null where something could
record Summary(
    boolean replaces,
    int rows,
    int added,
    int changed,
    int unchanged,
    int gone,
    int faults,
    int leftOut,
    String format,
    Days.Order days,
    String sha256,
    @Nullable Unreadable refused) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Of a file that nobody has read yet.
  static Summary unread(boolean replaces) {
    return new Summary(replaces, 0, 0, 0, 0, 0, 0, 0, "", Days.Order.YEAR_FIRST, "", null);
  }

  /// Of a file that is not compared with the list yet.
  static Summary of(Understood read, boolean replaces, String sha256) {
    var leftOut = (int) read.faults().stream().filter(Fault::leftOut).count();
    return new Summary(
        replaces,
        read.rows(),
        0,
        0,
        0,
        0,
        read.faults().size(),
        leftOut,
        read.format(),
        read.days(),
        sha256,
        null);
  }

  /// The same file, from which nothing can be taken.
  Summary refused(Unreadable why) {
    return new Summary(replaces, 0, 0, 0, 0, 0, 0, 0, format, days, sha256, why);
  }

  String written() {
    return JSON.writeValueAsString(this);
  }

  static Summary of(String written) {
    return JSON.readValue(written, Summary.class);
  }

  /// The same file, compared again.
  Summary with(Difference difference) {
    return new Summary(
        replaces,
        rows,
        difference.added().size(),
        difference.changed().size(),
        difference.unchanged(),
        difference.gone().size(),
        faults,
        leftOut,
        format,
        days,
        sha256,
        refused);
  }

  /// What the ledger keeps: numbers.
  Entry entry(PersonId by, String action) {
    return Entry.of(by.ledger(), action, "patients")
        .with("file", sha256)
        .with("format", format)
        .with("mode", replaces ? "replace" : "update")
        .with("rows", String.valueOf(rows))
        .with("new", String.valueOf(added))
        .with("changed", String.valueOf(changed))
        .with("unchanged", String.valueOf(unchanged))
        .with("gone", String.valueOf(gone))
        .with("faults", String.valueOf(faults));
  }

  /// Whether there is anything to do.
  public boolean changesSomething() {
    return added + changed + gone > 0;
  }
}
