package org.bedside.stories;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.guard.Audience;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a patient answers by the link.
@Service
class Signing {

  private static final int MINUTES = 2;

  private final Authorizations table;
  private final Documents documents;
  private final Preparing preparing;
  private final People people;
  private final Today today;
  private final Audit audit;
  private final Clock clock;

  Signing(
      Authorizations table,
      Documents documents,
      Preparing preparing,
      People people,
      Today today,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.documents = documents;
    this.preparing = preparing;
    this.people = people;
    this.today = today;
    this.audit = audit;
    this.clock = clock;
  }

  /// Whether one can sign now.
  boolean isOpen(Authorization one) {
    var now = clock.instant();
    var until = one.linkUntil();
    var day = LocalDate.ofInstant(now, people.practice().zone());
    return one.state() == State.SENT
        && until != null
        && until.isAfter(now)
        && !one.terms().expires().isBefore(day)
        && one.terms().pictures().stream().allMatch(preparing::isAsItWas);
  }

  /// Signs exactly the document with this hash: whoever read another one must read again. What is
  /// kept is made here, from what the house holds, and never from what a browser sent.
  @Transactional
  public Answered sign(AuthorizationId id, String name, String shown, Locale language) {
    var one = table.lock(id).orElseThrow();
    if (one.state() != State.SENT) {
      return Answered.NOT_NOW;
    }
    if (!isOpen(one)) {
      return Answered.LATE;
    }
    var terms = one.terms();
    var read = documents.of(terms, language);
    if (!read.sha256().equals(shown)) {
      return Answered.CHANGED;
    }
    var now = now();
    var written = table.written(terms);
    var zone = people.practice().zone();
    var document = documents.signed(read, terms, name, now, zone, written, language);
    if (!table.sign(id, new Kept(document, written, name), language, now)) {
      return Answered.LATE;
    }
    audit.record(
        Entry.of("system", "story.signed", id.subject())
            .with("by", terms.authority() == null ? "patient" : "representative")
            .with("language", language.getLanguage())
            .with("document", document.sha256()));
    today.put(forAuthor(one, "story-signed").dueBy(end(terms)));
    return Answered.DONE;
  }

  @Transactional
  public Answered decline(AuthorizationId id) {
    var one = table.lock(id).orElseThrow();
    if (one.state() != State.SENT) {
      return Answered.NOT_NOW;
    }
    table.end(id, State.DECLINED, now());
    audit.record(Entry.of("system", "story.declined", id.subject()).with("by", "patient"));
    today.put(forAuthor(one, "story-declined"));
    return Answered.DONE;
  }

  /// Tells that it ends in `days` days, once for each of the steps.
  @Transactional
  public void endsSoon(AuthorizationId id, int days) {
    var one = table.lock(id).filter(found -> found.state() == State.SIGNED);
    if (one.isPresent()) {
      table.reminded(id, days);
      today.put(forAuthor(one.get(), "story-expiry").dueBy(end(one.get().terms())));
    }
  }

  /// The midnight after its last day.
  private Instant end(Terms terms) {
    return terms.expires().plusDays(1).atStartOfDay(people.practice().zone()).toInstant();
  }

  /// What whoever asked does next; somebody else may have to, if they left.
  private Item forAuthor(Authorization one, String kind) {
    return people
        .find(one.author())
        .filter(Person::active)
        .map(person ->
            Item.forPerson(
                    person.id(), one.id().subject(), kind, Audience.PUBLIC, link(one), MINUTES)
                .byDeputiesWith(Set.of(Right.WRITE_POSTS)))
        .orElseGet(() ->
            Item.forRight(
                Right.WRITE_POSTS,
                null,
                one.id().subject(),
                kind,
                Audience.PUBLIC,
                link(one),
                MINUTES));
  }

  private static String link(Authorization one) {
    return "/stories/" + one.id().value();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
