package org.bedside.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.Agenda;
import org.bedside.publishing.Planned;
import org.bedside.publishing.PostId;
import org.bedside.publishing.WallTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A pause that the readers hear of: a notice, planned as a post that needs its yes like any other,
/// and a span in which no promise is due.
@Controller
class PausePages {

  /// @param at the day on which the notice goes out
  record Form(
      UUID id, String first, String last, String title, String text, String at, String time) {}

  private final Pauses pauses;
  private final Agenda agenda;
  private final Sheet sheet;
  private final People people;
  private final MessageSource messages;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PausePages(
      Pauses pauses,
      Agenda agenda,
      Sheet sheet,
      People people,
      MessageSource messages,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.pauses = pauses;
    this.agenda = agenda;
    this.sheet = sheet;
    this.people = people;
    this.messages = messages;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/calendar/pauses")
  @May(Right.WRITE_POSTS)
  String pauses(Person me, Model model, Locale locale) {
    var slot = agenda.nextSlot().local();
    var phone = people.practice().phone();
    var form =
        new Form(
            UUID.randomUUID(),
            "",
            "",
            messages.getMessage("calendar.pause.title.words", null, locale),
            messages.getMessage("calendar.pause.text.words", new Object[] {phone}, locale),
            slot.toLocalDate().toString(),
            slot.toLocalTime().toString());
    return page(form, null, me, model);
  }

  /// The notice's id is made of the pause's, so that a repeated request plans one.
  @PostMapping("/calendar/pauses")
  @May(Right.WRITE_POSTS)
  String make(
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "") String at,
      @RequestParam(defaultValue = "") String time,
      @RequestParam(required = false) @Nullable String second,
      Person me,
      Model model,
      HttpServletResponse response) {
    var form = new Form(id, first, last, title, text, at, time);
    var pause = pause(id, first, last);
    var when = When.read(at, time, second, sheet.zone());
    if (when instanceof When.Twice(var wall)) {
      model.addAttribute("twice", wall.local());
    }
    if (pause == null
        || title.isBlank()
        || text.isBlank()
        || !(when instanceof When.Chosen(var wall))) {
      response.setStatus(422);
      return page(form, wrong(pause, title, text, when), me, model);
    }
    return kept(form, pause, wall, me, model, response);
  }

  private String kept(
      Form form,
      Pauses.Pause pause,
      WallTime wall,
      Person me,
      Model model,
      HttpServletResponse response) {
    var done =
        transaction.execute(_ -> {
          var words = form.text().replace("\r\n", "\n");
          var title = form.title().strip();
          var kept = agenda.write(pause.notice(), title, words, wall, me.id(), true);
          if (kept instanceof Planned.Done) {
            keep(pause, me);
          }
          return kept;
        });
    return switch (done) {
      case Planned.Refused(var why) -> {
        response.setStatus(422);
        yield page(form, why.key(), me, model);
      }
      case Planned.Done(var notice, var unready) when unready ->
          "redirect:/posts/" + notice.value() + "/edit";
      case Planned.Done _ -> "redirect:/calendar/pauses";
    };
  }

  private static @Nullable String wrong(
      Pauses.@Nullable Pause pause, String title, String text, When when) {
    if (pause == null) {
      return "calendar.pause.error";
    }
    if (title.isBlank() || text.isBlank()) {
      return "calendar.pause.words";
    }
    return when instanceof When.Not(var key) ? key : null;
  }

  private Pauses.@Nullable Pause pause(UUID id, String first, String last) {
    try {
      var from = LocalDate.parse(first.strip());
      var to = LocalDate.parse(last.strip());
      var isOdd =
          to.isBefore(from)
              || from.isBefore(sheet.today())
              || ChronoUnit.DAYS.between(sheet.today(), to) > 2 * 366
              || ChronoUnit.DAYS.between(from, to) > 366;
      return isOdd ? null : new Pauses.Pause(id, from, to, notice(id));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static PostId notice(UUID pause) {
    var name = "pause:" + pause;
    return new PostId(
        UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private void keep(Pauses.Pause pause, Person me) {
    pauses.add(pause, me.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    audit.record(
        Entry.of(me.id().ledger(), "calendar.pause-planned", "pause:" + pause.id())
            .with("first", pause.first().toString())
            .with("last", pause.last().toString()));
  }

  /// Takes the pause back, or lets it end yesterday. The notice stays what it is: a post that a
  /// person may move or take away.
  @PostMapping("/calendar/pauses/{id}/end")
  @May(Right.WRITE_POSTS)
  String end(@PathVariable UUID id, Person me) {
    var pause =
        pauses.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    transaction.executeWithoutResult(_ -> {
      pauses.end(pause, sheet.today());
      audit.record(Entry.of(me.id().ledger(), "calendar.pause-ended", "pause:" + id));
    });
    return "redirect:/calendar/pauses";
  }

  private String page(Form form, @Nullable String error, Person me, Model model) {
    var today = sheet.today();
    var ahead = pauses.all().stream().filter(one -> !one.last().isBefore(today)).toList();
    model.addAttribute("form", form);
    model.addAttribute("error", error);
    model.addAttribute("pauses", ahead);
    model.addAttribute(
        "planned",
        ahead.stream()
            .map(one ->
                sheet.days(one.first(), one.last(), null, java.util.List.of(), me).stream()
                    .flatMap(day -> day.events().stream())
                    .filter(event -> event.post().open() && !event.post().id().equals(one.notice()))
                    .toList())
            .toList());
    model.addAttribute("zone", sheet.zone());
    model.addAttribute("mayWrite", true);
    return "calendar/pauses";
  }
}
