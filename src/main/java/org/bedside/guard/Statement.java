package org.bedside.guard;

import java.time.LocalDate;
import java.util.List;
import org.bedside.roster.Description;
import org.jspecify.annotations.Nullable;

/// What somebody wants to say: the words, to whom, on which day, and who looks at the answer.
///
/// @param day the day of posting in the practice's zone; ages and "last Tuesday" are counted from
///   it; null when not known
/// @param answer whether it answers one person (a review, a comment, a mention); words that mean
///   everybody in a post ("your visit") mean this person in an answer
/// @param earlier recent words of the same account or thread, which add up with these
/// @param patient in a thread with one patient, the roster's id of that patient; whoever else is
///   named there is a mistake
/// @param about what is known of the one person whom the words tell of, as by a form; it is counted
///   together with what they say. A description of nothing where nobody said
public record Statement(
    String text,
    Audience audience,
    @Nullable LocalDate day,
    Viewer viewer,
    boolean answer,
    List<String> earlier,
    @Nullable String patient,
    Description about) {

  private static final Description NOTHING = Description.of();

  public Statement {
    earlier = List.copyOf(earlier);
  }

  public static Statement of(String text, Audience audience) {
    return new Statement(text, audience, null, Viewer.INSIDE, false, List.of(), null, NOTHING);
  }

  public Statement on(LocalDate newDay) {
    return new Statement(text, audience, newDay, viewer, answer, earlier, patient, about);
  }

  public Statement seenBy(Viewer newViewer) {
    return new Statement(text, audience, day, newViewer, answer, earlier, patient, about);
  }

  public Statement asAnswer() {
    return new Statement(text, audience, day, viewer, true, earlier, patient, about);
  }

  public Statement after(List<String> newEarlier) {
    return new Statement(text, audience, day, viewer, answer, newEarlier, patient, about);
  }

  public Statement to(String newPatient) {
    return new Statement(text, audience, day, viewer, answer, earlier, newPatient, about);
  }

  public Statement about(Description known) {
    return new Statement(text, audience, day, viewer, answer, earlier, patient, known);
  }
}
