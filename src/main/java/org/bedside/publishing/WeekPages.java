package org.bedside.publishing;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bedside.gate.Yes;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All posts of a week that wait for one person's yes, each with the exact words of every channel.
/// What the guard marks is looked at on a page of its own, and nothing is ticked beforehand.
@Controller
class WeekPages {

  /// More than these nobody reads before they say yes.
  private static final int MOST = 50;

  /// One post that waits for the reader.
  ///
  /// @param findings marked by the guard; with any of them it is opened and decided by itself
  /// @param twins the same words elsewhere at about the same time
  /// @param notes between colleagues, and open remarks beside the words
  /// @param instead whose yes it is, if the reader is somebody's deputy
  record Waits(
      Post post,
      List<Copies.Copy> copies,
      int findings,
      List<Twin> twins,
      int notes,
      @Nullable ZonedDateTime due,
      @Nullable String instead) {

    /// What the box sends: the post, and the version that was read.
    public String value() {
      return post.id().value() + ":" + post.version();
    }
  }

  /// What became of one yes.
  ///
  /// @param reason the key of a sentence; null if it counts
  record Answered(String called, UUID post, @Nullable String reason) {}

  private final Posts posts;
  private final Decisions decisions;
  private final Waiting waiting;
  private final Copies copies;
  private final Twins twins;
  private final Notes notes;
  private final Occasions occasions;
  private final People people;
  private final Clock clock;

  WeekPages(
      Posts posts,
      Decisions decisions,
      Waiting waiting,
      Copies copies,
      Twins twins,
      Notes notes,
      Occasions occasions,
      People people,
      Clock clock) {
    this.posts = posts;
    this.decisions = decisions;
    this.waiting = waiting;
    this.copies = copies;
    this.twins = twins;
    this.notes = notes;
    this.occasions = occasions;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/approvals/week")
  @May(Right.SEE_CALENDAR)
  String week(@RequestParam(defaultValue = "") String from, Person me, Model model) {
    return page(from, List.of(), me, model);
  }

  /// Says yes to each post that was ticked, in the version that was on the page. Each stands by
  /// itself: one that changed meanwhile is refused and the others are approved. A yes to many is no
  /// proof of who says it, so none counts to words in which the guard marked something.
  @PostMapping("/approvals/week")
  @May(Right.SEE_CALENDAR)
  String approve(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") List<String> yes,
      Person me,
      Model model) {
    var answers =
        yes.stream()
            .limit(MOST)
            .flatMap(one -> Ticked.read(one).stream())
            .map(one -> answered(decisions.approve(one.post(), one.version(), by(me))))
            .flatMap(Optional::stream)
            .toList();
    return page(from, answers, me, model);
  }

  private static Proven by(Person me) {
    return new Proven(me.id(), false);
  }

  private record Ticked(PostId post, int version) {

    static Optional<Ticked> read(String value) {
      if (!value.matches("[0-9a-f-]{36}:\\d{1,9}")) {
        return Optional.empty();
      }
      var parts = value.split(":", -1);
      return Optional.of(
          new Ticked(new PostId(UUID.fromString(parts[0])), Integer.parseInt(parts[1])));
    }
  }

  private static Optional<Answered> answered(Decision decision) {
    return switch (decision) {
      case Decision.Done(var post) -> Optional.of(answered(post, null));
      case Decision.Refused(var post, var reason) ->
          Optional.of(answered(post, "publishing.refused." + reason));
      case Decision.Stopped(var post, var reason) ->
          Optional.of(answered(post, "gate.refused." + reason));
      case Decision.Unready(var post, _) ->
          Optional.of(answered(post, "publishing.notice.unready"));
      case Decision.Unknown() -> Optional.empty();
    };
  }

  private static Answered answered(Post post, @Nullable String reason) {
    return new Answered(post.called(), post.id().value(), reason);
  }

  private String page(String from, List<Answered> answers, Person me, Model model) {
    var zone = people.practice().zone();
    var today = LocalDate.ofInstant(clock.instant(), zone);
    var monday =
        day(from)
            .filter(day -> Math.abs(day.getYear() - today.getYear()) < 100)
            .orElseGet(() -> from.isEmpty() ? nearest(today, zone, me) : today)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var isThis = !today.isBefore(monday) && today.isBefore(monday.plusDays(7));
    var all = waiting(monday, isThis, zone, me);
    model.addAttribute("waits", all);
    model.addAttribute("tickable", all.stream().filter(one -> one.findings() == 0).count());
    model.addAttribute("monday", monday);
    model.addAttribute("sunday", monday.plusDays(6));
    model.addAttribute("answers", answers);
    model.addAttribute("said", answers.stream().filter(one -> one.reason() == null).count());
    model.addAttribute("maySet", me.may(Right.SET_STAGES));
    return "publishing/week";
  }

  /// The day of the first post that waits for this person: on a Sunday the next week is meant.
  private LocalDate nearest(LocalDate today, ZoneId zone, Person me) {
    return posts.waiting().stream()
        .filter(post -> waiting.yesOf(post, me).isPresent())
        .findFirst()
        .map(Post::due)
        .map(due -> LocalDate.ofInstant(due, zone))
        .filter(day -> day.isAfter(today))
        .orElse(today);
  }

  /// The first to go out first; in this week also what goes out as soon as it is approved.
  private List<Waits> waiting(LocalDate monday, boolean isThis, ZoneId zone, Person me) {
    var planned =
        posts.dueBetween(
            monday.atStartOfDay(zone).toInstant(),
            monday.plusDays(7).atStartOfDay(zone).toInstant());
    var undated = isThis ? posts.undated() : List.<Post>of();
    var all = new ArrayList<Waits>();
    for (var post : Stream.concat(planned.stream(), undated.stream()).toList()) {
      if (all.size() < MOST) {
        waiting.yesOf(post, me).ifPresent(yes -> all.add(waits(post, yes, me)));
      }
    }
    all.sort(
        Comparator.comparing(
            Waits::due, Comparator.nullsFirst(Comparator.<ZonedDateTime>naturalOrder())));
    return all;
  }

  private Waits waits(Post post, Yes yes, Person me) {
    Composer.mustBeAllowed(people, me, post);
    var when = occasions.of(post);
    var all = copies.of(post, when, me);
    var beside =
        all.stream()
            .flatMap(copy -> copy.beside().stream())
            .filter(one -> one.remark().isOpen())
            .count();
    return new Waits(
        post,
        all,
        copies.concerns(post, all, when, me).size(),
        twins.of(post, clock.instant()),
        notes.of(post.id()).size() + (int) beside,
        post.due() == null ? null : post.due().atZone(people.practice().zone()),
        Optional.ofNullable(yes.insteadOf()).flatMap(people::find).map(Person::name).orElse(null));
  }

  private static Optional<LocalDate> day(String from) {
    try {
      return Optional.of(LocalDate.parse(from));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
