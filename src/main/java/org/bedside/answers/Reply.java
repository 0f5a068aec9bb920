package org.bedside.answers;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bedside.detectors.Form;
import org.bedside.gate.ApprovalId;
import org.bedside.gate.Declared;
import org.bedside.gate.Words;
import org.bedside.guard.Audience;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody wrote, and our answer to it as far as it is.
///
/// @param text the answer; empty if there is none
/// @param prepared the name of the prepared answer that it is; empty for own words
/// @param by who entered it
/// @param writers of own words; none of them approves them
/// @param note what a colleague asked to be changed; empty if nobody did
/// @param version counts the changes, so that a yes is to what was seen
record Reply(
    AnswerId id,
    Heard heard,
    State state,
    String text,
    String prepared,
    PersonId by,
    Set<PersonId> writers,
    String note,
    @Nullable ApprovalId approval,
    @Nullable Category category,
    int version,
    Instant enteredAt,
    @Nullable Instant doneAt) {

  Reply {
    writers = Set.copyOf(writers);
  }

  static Reply entered(AnswerId id, Heard heard, PersonId by, Instant at) {
    return new Reply(id, heard, State.OPEN, "", "", by, Set.of(), "", null, null, 1, at, null);
  }

  /// The words as the gate reads them, together with what they answer.
  Words toWords() {
    return words(text);
  }

  Words words(String answer) {
    var declared =
        new Declared(Form.REPLY, heard.words(), "", null, false, Set.of(), null, Map.of());
    return new Words(Audience.PUBLIC, heard.judgedAs(), "", answer, List.of(), declared);
  }

  Reply written(String words, PersonId writer) {
    var all = prepared.isEmpty() ? new HashSet<>(writers) : new HashSet<PersonId>();
    all.add(writer);
    return new Reply(
        id, heard, State.OPEN, words, "", by, all, note, null, null, version + 1, enteredAt, null);
  }

  /// The same answer in these words.
  Reply saying(String words) {
    return new Reply(
        id, heard, state, words, prepared, by, writers, note, approval, category, version,
        enteredAt, doneAt);
  }

  /// A prepared answer that the gate let pass.
  Reply chosen(String name, String words, ApprovalId yes) {
    return new Reply(
        id,
        heard,
        State.READY,
        words,
        name,
        by,
        Set.of(),
        "",
        yes,
        null,
        version + 1,
        enteredAt,
        null);
  }

  Reply with(State next, @Nullable ApprovalId yes) {
    return new Reply(
        id,
        heard,
        next,
        text,
        prepared,
        by,
        writers,
        note,
        yes,
        category,
        version + 1,
        enteredAt,
        null);
  }

  Reply sentBack(String why) {
    return new Reply(
        id,
        heard,
        State.OPEN,
        text,
        prepared,
        by,
        writers,
        why,
        null,
        null,
        version + 1,
        enteredAt,
        null);
  }

  /// Nothing is chosen any more.
  Reply anew() {
    return new Reply(
        id,
        heard,
        State.OPEN,
        prepared.isEmpty() ? text : "",
        "",
        by,
        writers,
        "",
        null,
        null,
        version + 1,
        enteredAt,
        null);
  }

  Reply done(State end, @Nullable Category told, Instant at) {
    return new Reply(
        id,
        heard,
        end,
        told == null ? text : "",
        prepared,
        by,
        writers,
        note,
        approval,
        told,
        version + 1,
        enteredAt,
        at);
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Reply[%s %s]".formatted(id.value(), state);
  }
}
