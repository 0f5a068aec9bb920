package org.bedside.today;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What waits for the person who looks: what is due today, what waits for a yes, what can wait.
@Controller
class TodayPage {

  /// A row as it is shown.
  ///
  /// @param called what the subject is called, by the room that knows it; null if it is gone
  /// @param by the first name of whom it comes from; null if from nobody
  /// @param due in the practice's zone; null if any time will do
  /// @param away the name of a colleague who is away and for whom it waits; null if for oneself
  record Row(
      Item item,
      @Nullable String called,
      @Nullable String by,
      @Nullable ZonedDateTime due,
      @Nullable String away) {}

  /// Rows that stand together.
  ///
  /// @param key names its heading: `today.group.` and the key
  record Group(String key, List<Row> rows) {

    public int minutes() {
      return rows.stream().map(Row::item).mapToInt(Item::minutes).sum();
    }
  }

  private final Items items;
  private final People people;
  private final List<Wording> wordings;
  private final Clock clock;

  TodayPage(Items items, People people, List<Wording> wordings, Clock clock) {
    this.items = items;
    this.people = people;
    this.wordings = wordings;
    this.clock = clock;
  }

  @GetMapping("/today")
  @SignedIn
  String today(Person me, Model model) {
    fill(me, model);
    return "today/today";
  }

  /// The list alone, for an open page that heard of a change.
  @GetMapping("/today/list")
  @SignedIn
  String list(Person me, Model model) {
    fill(me, model);
    return "today/today :: list";
  }

  private void fill(Person me, Model model) {
    var zone = people.practice().zone();
    var now = clock.instant().atZone(zone);
    var midnight = now.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    var groups =
        List.of(
            new Group("due", new ArrayList<>()),
            new Group("waiting", new ArrayList<>()),
            new Group("later", new ArrayList<>()));
    var away = people.awayFor(me.id());
    for (var item : items.open(me, away)) {
      var isDue = item.due() != null && item.due().isBefore(midnight);
      groups
          .get(item.kind().equals("approval") ? 1 : isDue ? 0 : 2)
          .rows()
          .add(row(item, me, away));
    }
    var filled = groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    var since = now.toLocalDate().atStartOfDay(zone).toInstant();
    model.addAttribute("guardReady", people.guardIsReady());
    model.addAttribute("now", now);
    model.addAttribute("maySeeCalendar", me.may(Right.SEE_CALENDAR));
    model.addAttribute("firstName", firstName(me.name()));
    model.addAttribute("groups", filled);
    model.addAttribute("count", filled.stream().mapToInt(group -> group.rows().size()).sum());
    model.addAttribute("minutes", filled.stream().mapToInt(Group::minutes).sum());
    model.addAttribute(
        "done",
        items.doneBy(me.id(), since).stream().map(item -> row(item, me, List.of())).toList());
  }

  private Row row(Item item, Person me, List<Person> away) {
    var called =
        wordings.stream().flatMap(w -> w.of(item.subject()).stream()).findFirst().orElse(null);
    var by = item.by() == null ? null : people.find(item.by()).map(Person::shortName).orElse(null);
    var due = item.due() == null ? null : item.due().atZone(people.practice().zone());
    var whose = Items.instead(item, me, away).map(Person::shortName).orElse(null);
    return new Row(item, called, by, due, whose);
  }

  /// The name that a colleague would use: the first one that is no title.
  static String firstName(String name) {
    return Arrays.stream(name.split("[ ,]+", -1))
        .filter(part -> !part.isBlank() && !part.endsWith("."))
        .findFirst()
        .map(Objects::requireNonNull)
        .orElse(name);
  }
}
