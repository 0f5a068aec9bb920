package org.bedside.guard;

import java.util.List;

/// The door: reads a text for an audience. A guard never changes and may be shared by all threads;
/// the same words always get the same answer. Its time grows with the length of the text and with
/// nothing else.
public final class Guard {

  /// Longer texts are for a person to read.
  public static final int LONGEST = 100_000;

  private final Safe safe;
  private final List<Reader> readers;

  public Guard(Roster roster) {
    this(roster, Reader.ALL);
  }

  Guard(Roster roster, List<Reader> readers) {
    this.safe = Safe.from(roster);
    this.readers = List.copyOf(readers);
  }

  /// Reads what somebody wants to say.
  public Reading read(String text, Audience audience) {
    return read(text, audience, false);
  }

  /// Reads an answer to one person (a review, a comment, a mention). Words that mean everybody in a
  /// post ("your visit") mean this person in an answer, and say that they are a patient.
  public Reading readAnswer(String text, Audience audience) {
    return read(text, audience, true);
  }

  // Any failure of a reader must end as CHECK: a machine that breaks must never open the door.
  @SuppressWarnings("CatchingUnchecked")
  private Reading read(String text, Audience audience, boolean answer) {
    if (text.length() > LONGEST) {
      return Reading.unread(text.length(), Reason.TOO_LARGE);
    }
    if (audience.caresForOnePerson()) {
      return Reading.of(List.of());
    }
    try {
      var page = new Page(Plain.of(text), safe, audience, answer);
      readers.forEach(reader -> reader.read(page));
      return Reading.of(page.findings());
    } catch (RuntimeException | StackOverflowError e) {
      return Reading.unread(text.length(), Reason.READER_FAILED);
    }
  }
}
