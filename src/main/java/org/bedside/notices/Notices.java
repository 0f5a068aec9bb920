package org.bedside.notices;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bedside.backup.Restored;
import org.bedside.notices.Outbox.Notice;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.web.Origin;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of this room: tells somebody that something is there, in one of the fixed letters. Each
/// notice is tried once; a doubt stays a doubt until a person settles it.
@Service
public class Notices {

  private final Outbox outbox;
  private final Letters letters;
  private final Post post;
  private final Restored restored;
  private final People people;
  private final Origin origin;

  Notices(
      Outbox outbox, Letters letters, Post post, Restored restored, People people, Origin origin) {
    this.outbox = outbox;
    this.letters = letters;
    this.post = post;
    this.restored = restored;
    this.people = people;
    this.origin = origin;
  }

  /// Writes to somebody who works here, in the language they chose.
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Sent send(Template template, PersonId to, Map<Fact, String> facts) {
    return send(template, to, facts, UUID.randomUUID().toString());
  }

  /// Writes at most once for one `key`, however often it is asked to.
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Sent send(Template template, PersonId to, Map<Fact, String> facts, String key) {
    var email = people.emailOf(to);
    return email.isEmpty()
        ? Sent.NOT_SENT
        : sendOnce(template, email.get(), people.languageOf(to), facts, key);
  }

  /// Writes to an address of somebody who does not work here.
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Sent send(Template template, String email, Locale language, Map<Fact, String> facts) {
    return sendOnce(template, email, language, facts, UUID.randomUUID().toString());
  }

  /// The same at most once for one `key`, however often it is asked to.
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Sent send(
      Template template, String email, Locale language, Map<Fact, String> facts, String key) {
    return sendOnce(template, email, language, facts, key);
  }

  private Sent sendOnce(
      Template template, String email, Locale language, Map<Fact, String> facts, String key) {
    check(template, facts);
    return sendOnce(Notice.of(template, email, language, key, origin.host()), facts);
  }

  /// Writes a letter again of which nobody knows that it arrived, because `by` wants it so; once,
  /// however often they press. Empty if it is no such letter, or one that needs a new link.
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  Optional<Sent> sendAgain(UUID id, PersonId by) {
    return outbox
        .unsettled(id)
        .filter(letter -> letter.template().again() == Template.Again.HERE)
        .filter(_ -> outbox.done(id, by))
        .map(letter -> {
          var again = outbox.again(id, origin.host());
          return sendOnce(again, factsOf(letter, again.language()));
        });
  }

  private Map<Fact, String> factsOf(Outbox.Unsettled letter, Locale language) {
    return switch (letter.template()) {
      case NEW_DEVICE, CODE_USED ->
          Map.of(
              Fact.TIME,
              Fact.time(letter.at().atZone(people.practice().zone()), language),
              Fact.LINK,
              origin.link("/me"));
      case SOMETHING_WAITS -> Map.of(Fact.LINK, origin.link("/today"));
      case MESSAGE_WAITS -> Map.of(Fact.LINK, origin.link("/messages"));
      case YES_WAITS -> Map.of(Fact.LINK, origin.link("/approvals/week"));
      case INVITATION,
          NEWSLETTER_CONFIRMATION,
          ASKED_TO_SIGN,
          SIGNED_COPY,
          PORTAL_INVITATION,
          SIGN_IN_CODE,
          COLLEAGUE_USED_CODE ->
          throw new IllegalStateException(letter.template() + " is not written again here");
    };
  }

  private Sent sendOnce(Notice notice, Map<Fact, String> facts) {
    if (!outbox.claim(notice)) {
      return outbox.state(notice.key());
    }
    // A restored house may have written this letter before.
    var sent =
        restored.isHeld()
            ? Sent.NOT_SENT
            : post.carry(letters.write(notice, notice.language(), facts));
    outbox.settle(notice.id(), sent);
    return sent;
  }

  /// A caller that hands in other facts, or free text, is broken.
  private void check(Template template, Map<Fact, String> facts) {
    if (!facts.keySet().equals(template.facts())) {
      throw new IllegalArgumentException(template + " needs exactly " + template.facts());
    }
    facts.forEach((fact, value) -> {
      if (!fact.allows(value, origin)) {
        throw new IllegalArgumentException("That is no " + fact);
      }
    });
  }
}
