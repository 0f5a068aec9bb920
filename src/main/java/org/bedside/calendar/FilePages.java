package org.bedside.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.Agenda;
import org.bedside.publishing.Planned;
import org.bedside.publishing.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The calendar as a file, out and in. What comes in is shown first, each fault beside its row, and
/// nothing is kept before a person says so.
@Controller
class FilePages {

  private static final int MOST_BYTES = 400_000;
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final MediaType CSV = MediaType.valueOf("text/csv;charset=utf-8");

  private final CalendarWords words;
  private final Addresses addresses;
  private final Promises promises;
  private final Agenda agenda;
  private final Sheet sheet;
  private final People people;
  private final Clock clock;

  FilePages(
      CalendarWords words,
      Addresses addresses,
      Promises promises,
      Agenda agenda,
      Sheet sheet,
      People people,
      Clock clock) {
    this.words = words;
    this.addresses = addresses;
    this.promises = promises;
    this.agenda = agenda;
    this.sheet = sheet;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/calendar/files")
  @May(Right.SEE_CALENDAR)
  String files(Person me, Model model) {
    return page(null, me, model);
  }

  @GetMapping("/calendar/calendar.csv")
  @May(Right.SEE_CALENDAR)
  ResponseEntity<String> csv(Person me) {
    return file(CSV, "calendar.csv", words.csv(me));
  }

  @GetMapping("/calendar/calendar.ics")
  @May(Right.SEE_CALENDAR)
  ResponseEntity<String> ics(Person me, Locale locale) {
    return file(CalendarFeed.ICS, "calendar.ics", words.ics(me, locale));
  }

  private static ResponseEntity<String> file(MediaType type, String name, String content) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }

  @PostMapping("/calendar/files")
  @May(Right.WRITE_POSTS)
  String bring(
      @RequestParam MultipartFile file, Person me, Model model, HttpServletResponse response)
      throws IOException {
    var read =
        file.getSize() > MOST_BYTES ? Optional.<IcsReading.Read>empty() : read(file.getBytes());
    if (read.isEmpty()) {
      response.setStatus(422);
      return page("calendar.file.error", me, model);
    }
    model.addAttribute("read", read.get());
    model.addAttribute("until", sheet.today().plus(IcsSeries.AHEAD));
    model.addAttribute("most", IcsSeries.MOST);
    return preview(rows(read.get().rows()), model);
  }

  private String preview(List<Row> rows, Model model) {
    var fine = rows.stream().filter(Row::isFine).toList();
    model.addAttribute("rows", rows);
    model.addAttribute("fine", fine.size());
    model.addAttribute("id", UUID.randomUUID());
    model.addAttribute("zone", sheet.zone());
    model.addAttribute("table", CsvFile.write(fine.stream().map(FilePages::cells).toList()));
    return "calendar/preview";
  }

  private static List<String> cells(Row row) {
    return List.of(row.date(), row.time(), "", row.title(), row.text(), row.promise(), "", "");
  }

  /// What was shown comes back with the yes, and is read once more. The ids of the drafts are made
  /// of that of the page, so that a repeated request keeps nothing twice.
  @PostMapping("/calendar/files/yes")
  @May(Right.WRITE_POSTS)
  String keep(
      @RequestParam UUID id,
      @RequestParam String table,
      Person me,
      Model model,
      HttpServletResponse response,
      RedirectAttributes said) {
    var rows = CsvFile.read(table).map(this::rows);
    if (rows.isEmpty()) {
      response.setStatus(422);
      return page("calendar.file.error", me, model);
    }
    for (var row : rows.get()) {
      if (!people.mayAsk(me.id().ledger(), row.title() + "\n" + row.text())) {
        throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
      }
    }
    var kept = 0;
    for (var row : rows.get()) {
      if (keep(id, row, me)) {
        kept++;
      }
    }
    said.addFlashAttribute("said", "calendar.said.imported");
    said.addFlashAttribute("saidWhen", kept);
    return "redirect:/calendar?view=list";
  }

  private boolean keep(UUID id, Row row, Person me) {
    var at = row.at();
    if (!row.isFine() || at == null) {
      return false;
    }
    var name = "import:" + id + ":" + row.number();
    var post = new PostId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    var done = agenda.write(post, row.title(), row.text(), at, me.id(), false);
    if (!(done instanceof Planned.Done)) {
      return false;
    }
    promises.on(sheet.today()).stream()
        .filter(one -> one.title().equalsIgnoreCase(row.promise()))
        .findFirst()
        .ifPresent(one -> promises.keep(post, one.id()));
    return true;
  }

  private Optional<IcsReading.Read> read(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    var isCalendar = text.stripLeading().startsWith("BEGIN:VCALENDAR");
    return isCalendar
        ? IcsReading.read(text, sheet.zone(), MORNING, clock.instant())
        : CsvFile.read(text).map(rows -> new IcsReading.Read(rows, 0, 0, false));
  }

  private List<Row> rows(List<Row.Raw> raw) {
    var rows = new ArrayList<Row>();
    for (var one : raw) {
      rows.add(Row.of(rows.size() + 1, one, sheet.zone(), clock.instant()));
    }
    return rows;
  }

  private String page(@Nullable String error, Person me, Model model) {
    model.addAttribute("error", error);
    model.addAttribute("columns", String.join(", ", CsvFile.COLUMNS));
    model.addAttribute("mayWrite", me.may(Right.WRITE_POSTS));
    model.addAttribute("zone", sheet.zone());
    model.addAttribute(
        "madeAt", addresses.madeAt(me.id()).map(at -> at.atZone(sheet.zone())).orElse(null));
    return "calendar/files";
  }
}
