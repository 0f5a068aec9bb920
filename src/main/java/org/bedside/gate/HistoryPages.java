package org.bedside.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.policy.Policy;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What the guard and each rule stopped, held and let go in the last ninety days, and how often
/// people called it a false alarm: where a practice sees which rule to look at.
@Controller
class HistoryPages {

  static final Duration SHOWN = Duration.ofDays(90);

  /// So many false alarms, and at least half of all posts, ask for a look at the rule.
  private static final int ALARMS = 2;

  /// What one source did.
  ///
  /// @param rule its id, if it is one
  record Line(String name, @Nullable String rule, HistoryTable.Tally tally) {

    /// Claims that nobody sent back.
    public int falseAlarms() {
      return tally.alarms() - tally.refused();
    }

    public int share() {
      return falseAlarms() * 100 / tally.posts();
    }

    public boolean asksForALook() {
      return falseAlarms() >= ALARMS && share() >= 50;
    }
  }

  /// One thing that was said about one post.
  ///
  /// @param post where it is; null if it has no page
  /// @param code the key of its sentence, where a person chose one
  record Told(
      HistoryTable.Row row, ZonedDateTime at, @Nullable String post, @Nullable String code) {}

  /// As a row keeps it, such as `rule:PRIV-01`.
  private static final Pattern SOURCE = Pattern.compile("[a-z]{1,10}:[A-Za-z0-9_-]{1,80}");

  private final HistoryTable table;
  private final People people;
  private final Policy policy;
  private final Audit audit;
  private final Clock clock;
  private final MessageSource messages;

  HistoryPages(
      HistoryTable table,
      People people,
      Policy policy,
      Audit audit,
      Clock clock,
      MessageSource messages) {
    this.table = table;
    this.people = people;
    this.policy = policy;
    this.audit = audit;
    this.clock = clock;
    this.messages = messages;
  }

  @Bean
  static NavEntry historyEntry() {
    return NavEntry.of(Place.PRACTICE, 41, "gate-history", "gate.history.nav", "/gate/history")
        .onlyWith(Right.SEE_AUDIT);
  }

  /// @param source one of which all is shown; empty for how often each did what
  @GetMapping("/gate/history")
  @May(Right.SEE_AUDIT)
  String show(@RequestParam(defaultValue = "") String source, Person me, Model model, Locale in) {
    var inside = me.may(Right.SEE_PATIENTS);
    if (source.isEmpty()) {
      model.addAttribute("lines", lines(inside, in));
      return "gate/history";
    }
    var rows =
        SOURCE.matcher(source).matches()
            ? table.of(source, since(), inside)
            : List.<HistoryTable.Row>of();
    if (rows.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("name", name(source, in));
    model.addAttribute("rule", rule(source));
    model.addAttribute("told", rows.stream().map(this::told).toList());
    return "gate/history-of";
  }

  /// That it was taken is an entry in the ledger.
  @GetMapping("/gate/history.csv")
  @May(Right.SEE_AUDIT)
  void file(Person me, HttpServletResponse response) throws IOException {
    audit.record(Entry.of(me.id().ledger(), "gate.history-exported", "history:all"));
    response.setContentType("text/csv;charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"history.csv\"");
    var rows = table.of("", since(), me.may(Right.SEE_PATIENTS));
    response.getOutputStream().write(HistoryFile.write(rows).getBytes(StandardCharsets.UTF_8));
  }

  private Instant since() {
    return clock.instant().minus(SHOWN);
  }

  private List<Line> lines(boolean inside, Locale in) {
    return table.tallies(since(), inside).stream()
        .map(tally -> new Line(name(tally.source(), in), rule(tally.source()), tally))
        .sorted(
            Comparator.comparingInt(Line::share)
                .thenComparingInt(line -> line.tally().posts())
                .reversed()
                .thenComparing(Line::name))
        .toList();
  }

  private static @Nullable String rule(String source) {
    return source.startsWith(Mark.RULE) ? source.substring(Mark.RULE.length()) : null;
  }

  /// A rule's title, or what the guard calls it.
  private String name(String source, Locale in) {
    var id = rule(source);
    if (id == null) {
      var key = "gate." + source.replace(Mark.GUARD, "kind.").replace(Mark.GATE, "waits.");
      return Objects.requireNonNull(messages.getMessage(key, null, source, in));
    }
    return policy.inForce().pack().rules().stream()
        .filter(rule -> rule.id().equals(id))
        .map(rule -> rule.title().in(in.getLanguage()))
        .findFirst()
        .orElse(id);
  }

  private Told told(HistoryTable.Row row) {
    var isCode = row.source().startsWith(Mark.GUARD) && !row.reason().isEmpty();
    return new Told(
        row,
        row.at().atZone(people.practice().zone()),
        post(row.subject()),
        isCode ? "gate.alarm." + row.reason() : null);
  }

  private static @Nullable String post(String subject) {
    var at = subject.indexOf(':');
    return switch (subject.substring(0, Math.max(0, at))) {
      case "post" -> "/posts/" + subject.substring(at + 1);
      case "gathering" -> "/gatherings/" + subject.substring(at + 1);
      default -> null;
    };
  }
}
