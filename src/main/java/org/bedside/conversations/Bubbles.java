package org.bedside.conversations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.portal.Account;
import org.bedside.portal.AccountId;
import org.bedside.portal.Portal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Turns messages into what a page shows: who said it, when, and what became of it.
///
/// A patient reads "delivered", "being looked at" or "answered", and never who of the practice read
/// what at which minute: that presses those who care.
@Component
class Bubbles {

  /// What was said on one day.
  record Day(LocalDate date, List<Bubble> bubbles) {}

  private final SeenTable seen;
  private final Attachments attachments;
  private final People people;
  private final Portal portal;

  Bubbles(SeenTable seen, Attachments attachments, People people, Portal portal) {
    this.seen = seen;
    this.attachments = attachments;
    this.people = people;
    this.portal = portal;
  }

  /// For an account: without the team's notes.
  List<Day> forAccount(CareThread thread, List<Message> all, Account me, String patient) {
    var shown = all.stream().filter(one -> one.side() != Side.TEAM).toList();
    var answered = last(shown, Side.PRACTICE);
    var read = thread.claimedBy() != null ? thread.last() : seen.readByPractice(thread.id());
    return days(
        thread,
        shown,
        thread.id().patientsLink(),
        me.id().principal(),
        patient,
        one ->
            one.side() != Side.PATIENT
                ? null
                : one.number() < answered
                    ? "answered"
                    : one.number() <= read ? "looked-at" : "delivered");
  }

  List<Day> forPerson(CareThread thread, List<Message> all, PersonId me, String patient) {
    var read = seen.readByPatient(thread.id());
    return days(
        thread,
        all,
        thread.id().link(),
        me.ledger(),
        patient,
        one -> one.side() != Side.PRACTICE ? null : one.number() <= read ? "read" : "sent");
  }

  private interface Receipt {
    @Nullable String of(Message one);
  }

  private List<Day> days(
      CareThread thread,
      List<Message> all,
      String base,
      String me,
      String patient,
      Receipt receipt) {
    var files = attachments.of(thread);
    var zone = people.practice().zone();
    var corrected = new HashMap<Integer, Integer>();
    all.stream()
        .filter(one -> one.corrects() != null)
        .forEach(one -> corrected.put(one.corrects(), one.number()));
    var names = new HashMap<String, String[]>();
    var days = new ArrayList<Day>();
    for (var one : all) {
      var at = one.at().atZone(zone);
      var name = names.computeIfAbsent(one.author() + one.role(), _ -> name(one, patient));
      var mine = one.author().equals(me);
      var bubble =
          new Bubble(
              one,
              mine,
              mine ? null : name[0],
              name[1],
              at,
              one.side() == Side.TEAM,
              receipt.of(one),
              corrected.get(one.number()),
              files.getOrDefault(one.id(), List.of()),
              base);
      if (days.isEmpty() || !days.getLast().date().equals(at.toLocalDate())) {
        days.add(new Day(at.toLocalDate(), new ArrayList<>()));
      }
      days.getLast().bubbles().add(bubble);
    }
    return days;
  }

  /// The name, and what stands behind it.
  private String[] name(Message one, String patient) {
    var id = UUID.fromString(one.author().substring(one.author().indexOf(':') + 1));
    if (one.author().startsWith("person:")) {
      var person = people.find(new PersonId(id));
      return new String[] {
        person.map(Person::name).orElse(""), person.map(Person::title).orElse("")
      };
    }
    var account = portal.find(new AccountId(id)).map(Account::name).orElse("");
    return new String[] {account, one.role().equals("SELF") ? "" : patient};
  }

  private static int last(List<Message> all, Side side) {
    return all.stream().filter(one -> one.side() == side).mapToInt(Message::number).max().orElse(0);
  }
}
