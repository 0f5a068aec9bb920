package org.bedside.guard;

import java.util.List;
import org.bedside.guard.described.Descriptions;
import org.bedside.guard.names.Misdirected;
import org.bedside.guard.page.Disguised;
import org.bedside.guard.page.Page;
import org.bedside.guard.page.Safe;
import org.bedside.roster.Roster;
import org.bedside.words.Plain;

/// The door: reads a text for an audience. A guard never changes and may be shared by all threads;
/// the same words always get the same answer. Its time grows with the length of the text and with
/// nothing else.
public final class Guard {

  /// Longer texts are for a person to read.
  public static final int LONGEST = 100_000;

  /// More findings than this help nobody: the text is for a person to read.
  static final int MOST_FINDINGS = 10_000;

  private final Safe inside;
  private final Safe outside;
  private final Descriptions descriptions;
  private final List<Reader> readers;

  public Guard(Roster roster) {
    this(roster, Reader.all(roster));
  }

  Guard(Roster roster, List<Reader> readers) {
    this.inside = Safe.from(roster, Viewer.INSIDE);
    this.outside = Safe.from(roster, Viewer.OUTSIDE);
    this.descriptions = new Descriptions(roster);
    this.readers = List.copyOf(readers);
  }

  /// Reads what somebody wants to say, as staff who may see all see it.
  public Reading read(String text, Audience audience) {
    return read(Statement.of(text, audience));
  }

  /// Reads an answer to one person (a review, a comment, a mention).
  public Reading readAnswer(String text, Audience audience) {
    return read(Statement.of(text, audience).asAnswer());
  }

  /// Reads what somebody wants to say.
  // Any failure of a reader must end as CHECK: a machine that breaks must never open the door.
  @SuppressWarnings("CatchingUnchecked")
  public Reading read(Statement said) {
    var text = said.text();
    if (text.length() > LONGEST) {
      return Reading.unread(text.length(), Reason.TOO_LARGE);
    }
    try {
      return said.audience().caresForOnePerson() ? toOnePerson(said) : answer(said);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return Reading.unread(text.length(), Reason.READER_FAILED);
    }
  }

  /// Those who care for one person may say all of them, and nothing of another patient.
  private Reading toOnePerson(Statement said) {
    var patients = safe(said.viewer()).patients;
    if (patients == null || said.patient() == null) {
      return Reading.of(List.of());
    }
    var page = page(said);
    Safe.read(page);
    int own = patients.place(said.patient());
    Misdirected.read(page, patients, own);
    descriptions.readThread(page, own);
    return Reading.of(page.findings(), page.k());
  }

  private Reading answer(Statement said) {
    var page = page(said);
    readers.forEach(reader -> reader.read(page));
    var hidden = page.plain.revealed(page.tokens);
    if (hidden != null) {
      var second = page.revealed(hidden);
      readers.forEach(reader -> reader.read(second));
      page.merge(second);
    }
    Disguised.read(page);
    return page.findings().size() > MOST_FINDINGS
        ? Reading.unread(said.text().length(), Reason.TOO_LARGE)
        : Reading.of(page.findings(), page.k());
  }

  private Page page(Statement said) {
    return new Page(Plain.of(said.text()), safe(said.viewer()), said);
  }

  /// What a reading for `viewer` may know.
  Safe safe(Viewer viewer) {
    return viewer == Viewer.INSIDE ? inside : outside;
  }
}
