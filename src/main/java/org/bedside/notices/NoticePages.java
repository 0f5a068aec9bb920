package org.bedside.notices;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The letters that did not leave or are in doubt, for whoever keeps the house running: which kind
/// and when, and what to do. Neither the words nor the address is shown.
@Controller
class NoticePages {

  record Row(
      UUID id, Template template, Sent state, ZonedDateTime at, String messageId, String again) {}

  private final Outbox outbox;
  private final Notices notices;
  private final People people;
  private final Audit audit;

  NoticePages(Outbox outbox, Notices notices, People people, Audit audit) {
    this.outbox = outbox;
    this.notices = notices;
    this.people = people;
    this.audit = audit;
  }

  @Bean
  static NavEntry lettersEntry() {
    return NavEntry.of(Place.PRACTICE, 40, "notices", "notices.nav", "/notices")
        .onlyWith(Right.KEEP_RUNNING);
  }

  @GetMapping("/notices")
  @May(Right.KEEP_RUNNING)
  String list(Person me, Model model) {
    model.addAttribute("rows", rows());
    model.addAttribute("mayInvite", me.may(Right.MANAGE_PEOPLE));
    return "notices/notices";
  }

  private List<Row> rows() {
    var zone = people.practice().zone();
    return outbox.unsettled().stream()
        .map(letter ->
            new Row(
                letter.id(),
                letter.template(),
                letter.state(),
                letter.at().atZone(zone),
                letter.messageId(),
                letter.template().again().name()))
        .toList();
  }

  @PostMapping("/notices/{id}/again")
  @May(Right.KEEP_RUNNING)
  String again(@PathVariable UUID id, Person me) {
    notices.sendAgain(id, me.id()).ifPresent(_ -> record(me, "notice.sent-again", id));
    return "redirect:/notices";
  }

  @PostMapping("/notices/{id}/settlement")
  @May(Right.KEEP_RUNNING)
  String settle(@PathVariable UUID id, Person me) {
    if (outbox.done(id, me.id())) {
      record(me, "notice.settled", id);
    }
    return "redirect:/notices";
  }

  private void record(Person by, String action, UUID notice) {
    audit.record(Entry.of(by.id().ledger(), action, "notice:" + notice));
  }
}
