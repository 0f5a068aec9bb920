package org.bedside.almanac;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.almanac.Almanac.Nearness;
import org.bedside.almanac.Almanac.Placed;
import org.bedside.people.May;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Ideas for the season: the list, one idea, and the strip above the calendar.
@Controller
class AlmanacPages {

  /// More than two make a strip nobody reads.
  private static final int IN_STRIP = 2;

  /// Longer than any span a calendar shows.
  private static final int MOST_DAYS = 400;

  /// No calendar is turned that far.
  private static final int MOST_YEARS = 100;

  private final Almanac almanac;
  private final Publishing publishing;
  private final MessageSource messages;

  AlmanacPages(Almanac almanac, Publishing publishing, MessageSource messages) {
    this.almanac = almanac;
    this.publishing = publishing;
    this.messages = messages;
  }

  /// @param words the language of the ideas, which need not be that of the page
  @GetMapping("/almanac")
  @May(Right.SEE_CALENDAR)
  String ideas(
      @RequestParam(defaultValue = "now") String show,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(required = false) @Nullable String words,
      Locale locale,
      Model model) {
    var language = language(words, locale);
    var wanted = search.strip();
    var which = wanted.isEmpty() ? show : "all";
    model.addAttribute("show", List.of("now", "soon", "all").contains(which) ? which : "now");
    model.addAttribute("search", wanted);
    model.addAttribute("language", language);
    model.addAttribute(
        "ideas",
        almanac.all(language).stream()
            .filter(one -> isShown(one, which))
            .filter(one -> wanted.isEmpty() || one.idea().isFoundBy(wanted, language))
            .toList());
    return "almanac/ideas";
  }

  private static boolean isShown(Placed one, String which) {
    return switch (which) {
      case "all" -> true;
      case "soon" -> one.nearness() == Nearness.SOON;
      default -> one.nearness() == Nearness.NOW;
    };
  }

  @GetMapping("/almanac/{key}")
  @May(Right.SEE_CALENDAR)
  String idea(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String words,
      Person me,
      Locale locale,
      Model model) {
    var language = language(words, locale);
    return page(found(key, language), language, me, model, null);
  }

  /// A clinician says that they read these very words.
  @PostMapping("/almanac/{key}/reading")
  @May(Right.SEE_CALENDAR)
  String read(
      @PathVariable String key,
      @RequestParam(required = false) @Nullable String words,
      Person me,
      Locale locale,
      Model model) {
    var language = language(words, locale);
    var placed = found(key, language);
    if (!Almanac.isClinician(me)) {
      return page(placed, language, me, model, "almanac.not-clinician");
    }
    almanac.read(placed.idea(), language, me.id());
    return "redirect:/almanac/" + placed.idea().key() + "?words=" + language;
  }

  /// Begins a draft, and goes on in the composer.
  @PostMapping("/almanac/{key}/post")
  @May(Right.WRITE_POSTS)
  String take(
      @PathVariable String key,
      @RequestParam UUID post,
      @RequestParam(required = false) @Nullable String words,
      Person me,
      Locale locale,
      Model model) {
    var language = language(words, locale);
    var placed = found(key, language);
    var facts =
        messages.getMessage(
            "almanac.facts", new Object[] {placed.idea().source()}, Locale.of(language));
    return switch (almanac.take(key, language, new PostId(post), facts, me.id())) {
      case Taken.Begun(var begun) -> "redirect:/posts/" + begun.value() + "/edit";
      case Taken.Unread() -> page(placed, language, me, model, "almanac.unread");
      case Taken.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  /// One line above the calendar, if something is in season in the days that it shows.
  @GetMapping("/almanac/strip")
  @May(Right.SEE_CALENDAR)
  String strip(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Locale locale,
      Model model) {
    var today = almanac.today();
    var first = later(day(from).orElse(today), today);
    var isNear = first.isBefore(today.plusYears(MOST_YEARS));
    var last = isNear ? day(to).orElse(first.plusDays(6)) : LocalDate.MIN;
    var isSane = !last.isBefore(first) && last.isBefore(first.plusDays(MOST_DAYS));
    var ideas = isSane ? almanac.inSeason(first, last, language(null, locale)) : List.<Placed>of();
    model.addAttribute("ideas", ideas.stream().limit(IN_STRIP).toList());
    model.addAttribute("emptyWeek", isSane ? emptyWeek(first, last).orElse(null) : null);
    return "almanac/strip :: strip";
  }

  /// The first week, by its Monday, in which nothing is planned. A week of which less than half is
  /// left is let go.
  private Optional<LocalDate> emptyWeek(LocalDate first, LocalDate last) {
    var monday = TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY);
    var isLate = first.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) > 0;
    var start = isLate ? first.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : first.with(monday);
    var planned =
        almanac.planned(start, last.plusDays(6)).stream().map(day -> day.with(monday)).toList();
    if (start.isAfter(last)) {
      return Optional.empty();
    }
    return start
        .datesUntil(last.plusDays(1), java.time.Period.ofWeeks(1))
        .filter(week -> !planned.contains(week))
        .findFirst();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private String page(
      Placed placed, String language, Person me, Model model, @Nullable String notice) {
    model.addAttribute("one", placed);
    model.addAttribute("language", language);
    model.addAttribute("paragraphs", placed.telling().words().split("\n\n", -1));
    model.addAttribute("mayTake", me.may(Right.WRITE_POSTS));
    model.addAttribute("clinician", Almanac.isClinician(me));
    model.addAttribute("proposal", almanac.proposal(placed));
    model.addAttribute("post", UUID.randomUUID());
    model.addAttribute(
        "uses",
        almanac.uses(placed.idea()).stream()
            .flatMap(post -> publishing.standing(post).stream())
            .toList());
    model.addAttribute("notice", notice);
    return "almanac/idea";
  }

  private Placed found(String key, String language) {
    return almanac
        .find(key, language)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String language(@Nullable String words, Locale locale) {
    var wanted = words == null ? locale.getLanguage() : words;
    return Ideas.LANGUAGES.contains(wanted) ? wanted : "en";
  }
}
