package org.bedside.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.detectors.Form;
import org.bedside.guard.Audience;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.publishing.Agenda;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Prepared;
import org.bedside.publishing.Publishing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps cases for their authors, makes drafts of them, and takes them back.
@Service
class CaseKeeping {

  private final CaseTable cases;
  private final Checking checking;
  private final Publishing publishing;
  private final Agenda agenda;
  private final Audit audit;
  private final Clock clock;

  CaseKeeping(
      CaseTable cases,
      Checking checking,
      Publishing publishing,
      Agenda agenda,
      Audit audit,
      Clock clock) {
    this.cases = cases;
    this.checking = checking;
    this.publishing = publishing;
    this.agenda = agenda;
    this.audit = audit;
    this.clock = clock;
  }

  /// A case of this author; nobody else's is there.
  Optional<Case> find(CaseId id, PersonId author) {
    return cases.find(id).filter(one -> one.author().equals(author));
  }

  /// Keeps what was filled in. The same again changes nothing.
  @Transactional
  Outcome save(CaseId id, int version, Told told, PersonId author) {
    var found = cases.lock(id);
    if (found.isEmpty()) {
      var begun = Case.begun(id, author, told, now());
      record(author, "case.begun", id);
      return kept(begun);
    }
    var one = found.get();
    if (!one.author().equals(author)) {
      return new Outcome.Unknown();
    }
    if (one.told().equals(told)) {
      return new Outcome.Done(one);
    }
    if (one.state() != State.OPEN) {
      return new Outcome.Refused(one, Outcome.Reason.NOT_NOW);
    }
    return one.version() == version
        ? kept(one.told(told, now()))
        : new Outcome.Refused(one, Outcome.Reason.CHANGED);
  }

  /// Makes a draft for colleagues of what is kept, if it passes. The same again makes no second
  /// one.
  @Transactional
  Outcome draft(CaseId id, Locale locale, Person author) {
    var found = cases.lock(id).filter(one -> one.author().equals(author.id()));
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var one = found.get();
    if (one.state() == State.DRAFTED) {
      return new Outcome.Done(one);
    }
    if (one.state() != State.OPEN || one.isForgotten()) {
      return new Outcome.Refused(one, Outcome.Reason.NOT_NOW);
    }
    var checked = checking.check(one.told(), locale, author);
    if (!checked.passes()) {
      return new Outcome.Refused(one, Outcome.Reason.UNSAFE);
    }
    var post = PostId.random();
    var words = checked.words();
    publishing.begin(
        new Prepared(post, Audience.COLLEAGUES, Form.CASE, words.title(), words.text(), null, null),
        author.id());
    audit.record(
        Entry.of(author.id().ledger(), "case.drafted", id.subject())
            .with("post", post.value().toString()));
    return kept(one.drafted(post, now()));
  }

  /// Nobody is asked any more: its words are forgotten at once, and the draft that was made of it
  /// goes away, or is taken back from wherever it stands.
  @Transactional
  Outcome takeBack(CaseId id, PersonId author) {
    var found = cases.lock(id).filter(one -> one.author().equals(author));
    if (found.isEmpty()) {
      return new Outcome.Unknown();
    }
    var one = found.get();
    if (one.state() == State.TAKEN_BACK) {
      return new Outcome.Done(one);
    }
    var post = one.post();
    if (post != null && !agenda.discard(post, author)) {
      publishing.takeBack(post, author);
    }
    record(author, "case.taken-back", id);
    return kept(one.takenBack(now()));
  }

  private Outcome kept(Case one) {
    cases.put(one);
    return new Outcome.Done(one);
  }

  private void record(PersonId by, String action, CaseId id) {
    audit.record(Entry.of(by.ledger(), action, id.subject()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
