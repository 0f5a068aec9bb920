package org.bedside.gatherings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Practice;
import org.bedside.publishing.Outlets;
import org.bedside.web.Open;
import org.bedside.web.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/// The public pages: what comes, one event, and the same as files for calendars. They set no
/// cookie, need no script and show no map of somebody else's.
@Controller
class EventPages {

  private static final String CALENDAR = "text/calendar; charset=utf-8";

  private final Board board;
  private final People people;
  private final Outlets outlets;
  private final Origin origin;
  private final JsonMapper json;
  private final Clock clock;

  EventPages(
      Board board, People people, Outlets outlets, Origin origin, JsonMapper json, Clock clock) {
    this.board = board;
    this.people = people;
    this.outlets = outlets;
    this.origin = origin;
    this.json = json;
    this.clock = clock;
  }

  /// May be kept and must be asked about.
  @ModelAttribute
  void mayBeKept(HttpServletResponse response) {
    response.setHeader("Cache-Control", "public, no-cache");
    response.setHeader("Vary", "Accept-Language");
  }

  @GetMapping("/events")
  @Open
  String events(Model model) {
    page(model);
    model.addAttribute("events", board.coming(clock.instant()));
    return "gatherings/events";
  }

  @GetMapping("/events/{slug}")
  @Open
  String event(@PathVariable String slug, Model model) {
    var shown = found(slug);
    page(model);
    model.addAttribute("shown", shown);
    model.addAttribute("isOver", !shown.details().endsAt().isAfter(clock.instant()));
    model.addAttribute("structured", structured(shown));
    return "gatherings/event";
  }

  @GetMapping("/events/{slug}/event.ics")
  @Open
  @Nullable ResponseEntity<String> file(@PathVariable String slug, WebRequest request) {
    var shown = found(slug);
    if (request.checkNotModified("\"%s-%d\"".formatted(shown.id().value(), shown.sequence()))) {
      return null;
    }
    return file(List.of(shown), "attachment; filename=\"%s.ics\"".formatted(shown.slug()));
  }

  /// All that comes, to subscribe to.
  @GetMapping("/events.ics")
  @Open
  @Nullable ResponseEntity<String> feed(WebRequest request) {
    var coming = board.coming(clock.instant());
    var state = "\"%x-%d\"".formatted(board.changedAt().toEpochMilli(), coming.size());
    return request.checkNotModified(state) ? null : file(coming, "inline");
  }

  private ResponseEntity<String> file(List<Shown> events, String disposition) {
    return ResponseEntity.ok()
        .header("Content-Type", CALENDAR)
        .header("Content-Disposition", disposition)
        .body(CalendarFile.of(events, practice().name(), origin));
  }

  private Practice practice() {
    if (!people.isSetUp()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return people.practice();
  }

  private void page(Model model) {
    model.addAttribute("practice", practice());
    model.addAttribute(
        "newsletterClosed",
        outlets.open().stream().noneMatch(outlet -> outlet.network() == Network.NEWSLETTER));
  }

  /// [Event](https://schema.org/Event) as JSON-LD: data that no browser runs. `<` is escaped, so
  /// that no title can end the element.
  private String structured(Shown shown) {
    var details = shown.details();
    var place =
        Stream.of(details.place(), details.address())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    var about = new LinkedHashMap<String, Object>();
    about.put("@context", "https://schema.org");
    about.put("@type", "Event");
    about.put("name", details.title());
    about.put("description", details.words());
    about.put("url", origin.link(shown.path()));
    about.put("startDate", details.from().toOffsetDateTime().toString());
    about.put("endDate", details.to().toOffsetDateTime().toString());
    about.put("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
    about.put("eventStatus", "https://schema.org/" + status(shown));
    var before = shown.before();
    if (before != null) {
      about.put("previousStartDate", before.toOffsetDateTime().toString());
    }
    about.put("location", Map.of("@type", "Place", "name", details.place(), "address", place));
    about.put(
        "organizer",
        Map.of("@type", "PhysiciansOffice", "name", practice().name(), "url", origin.link("/")));
    return json.writeValueAsString(about).replace("<", "\\u003c");
  }

  private static String status(Shown shown) {
    return shown.cancelled()
        ? "EventCancelled"
        : shown.movedFrom() != null ? "EventRescheduled" : "EventScheduled";
  }

  private Shown found(String slug) {
    return board.bySlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
