package org.bedside.calendar;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.web.Open;
import org.bedside.web.Origin;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The private address under which a person's own calendar program reads the calendar. Who has the
/// address may read it, so it carries titles of approved posts and nothing else, and ends with one
/// press or with the person's right.
@Controller
class CalendarFeed {

  static final MediaType ICS = MediaType.valueOf("text/calendar;charset=utf-8");

  private final Addresses addresses;
  private final CalendarWords words;
  private final People people;
  private final Origin origin;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CalendarFeed(
      Addresses addresses,
      CalendarWords words,
      People people,
      Origin origin,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.addresses = addresses;
    this.words = words;
    this.people = people;
    this.origin = origin;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/calendar/feed/{token}.ics")
  @Open
  ResponseEntity<String> feed(@PathVariable String token, Locale locale) {
    return addresses
        .whose(token)
        .flatMap(people::find)
        .filter(Person::active)
        .filter(person -> person.may(Right.SEE_CALENDAR))
        .map(person ->
            ResponseEntity.ok()
                .contentType(ICS)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(words.ics(person, locale)))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  /// Makes a new address and shows it this once.
  @PostMapping("/calendar/address")
  @May(Right.SEE_CALENDAR)
  String make(Person me, RedirectAttributes said) {
    var token =
        transaction.execute(_ -> {
          audit.record(Entry.of(me.id().ledger(), "calendar.address-made", subject(me)));
          return addresses.make(me.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
    said.addFlashAttribute("address", origin.link("/calendar/feed/" + token + ".ics"));
    return "redirect:/calendar/files#address";
  }

  @PostMapping("/calendar/address/removal")
  @May(Right.SEE_CALENDAR)
  String remove(Person me) {
    transaction.executeWithoutResult(_ -> {
      if (addresses.remove(me.id())) {
        audit.record(Entry.of(me.id().ledger(), "calendar.address-removed", subject(me)));
      }
    });
    return "redirect:/calendar/files#address";
  }

  private static String subject(Person me) {
    return "person:" + me.id().value();
  }
}
