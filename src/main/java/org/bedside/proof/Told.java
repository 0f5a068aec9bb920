package org.bedside.proof;

import java.util.Locale;
import java.util.UUID;
import org.bedside.audit.Line;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Says in plain words what a line of the ledger says in codes. A room gives its actions their
/// sentences under `audit.action.…` ({0} who, {1} what it was done to); without one the codes
/// stand.
@Component
class Told {

  private static final String PERSON = "person:";

  private final MessageSource words;
  private final People people;

  Told(MessageSource words, People people) {
    this.words = words;
    this.people = people;
  }

  String of(Line line, Locale locale) {
    var who = actor(line.actor(), locale);
    var what = subject(line.subject(), locale);
    var told =
        words.getMessage("audit.action." + line.action(), new Object[] {who, what}, "", locale);
    return told == null || told.isEmpty()
        ? word("proof.sentence", locale, who, line.action(), what)
        : told;
  }

  /// "post.approved" as a choice in a list.
  String action(String action, Locale locale) {
    var told = words.getMessage("audit.action." + action + ".short", null, action, locale);
    return told == null ? action : told;
  }

  String actor(String actor, Locale locale) {
    return actor.startsWith(PERSON) ? person(actor, locale) : word("proof.house", locale);
  }

  /// A person by name; anything else by its kind and the beginning of its id.
  String subject(String subject, Locale locale) {
    if (subject.startsWith(PERSON)) {
      return person(subject, locale);
    }
    var colon = subject.indexOf(':');
    if (colon < 0) {
      return subject;
    }
    var kind = subject.substring(0, colon);
    var id = subject.substring(colon + 1);
    var noun = words.getMessage("audit.subject." + kind, null, kind, locale);
    return noun + " " + (id.length() > 8 ? id.substring(0, 8) : id);
  }

  private String person(String code, Locale locale) {
    try {
      return people
          .find(new PersonId(UUID.fromString(code.substring(PERSON.length()))))
          .map(Person::name)
          .orElseGet(() -> word("proof.somebody", locale));
    } catch (IllegalArgumentException e) {
      return word("proof.somebody", locale);
    }
  }

  String word(String key, Locale locale, Object... arguments) {
    return words.getMessage(key, arguments, locale);
  }
}
