package org.bedside.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who answers which questions of patients, and by when.
@Controller
class PoolPages {

  static final int LONGEST_NAME = 60;
  static final int MOST_DAYS = 30;

  private final PoolTable table;
  private final Pools pools;
  private final Routing routing;
  private final People people;

  PoolPages(PoolTable table, Pools pools, Routing routing, People people) {
    this.table = table;
    this.pools = pools;
    this.routing = routing;
    this.people = people;
  }

  /// What stays in a form that was not taken.
  record Typed(UUID id, String name, Set<Reason> reasons, Set<String> members) {

    static Typed of(Pool pool) {
      return new Typed(
          pool.id().value(),
          pool.name(),
          pool.reasons(),
          pool.members().stream().map(Object::toString).collect(Collectors.toSet()));
    }

    static Typed fresh() {
      return new Typed(UUID.randomUUID(), "", Set.of(), Set.of());
    }
  }

  @GetMapping("/conversations/pools")
  @May(Right.MANAGE_PRACTICE)
  String show(Model model) {
    return page(null, null, model);
  }

  private String page(@Nullable Typed typed, @Nullable String fault, Model model) {
    var forms =
        table.all().stream()
            .filter(pool -> !pool.rest())
            .map(Typed::of)
            .map(one -> typed != null && typed.id().equals(one.id()) ? typed : one)
            .toList();
    var isNew = typed != null && forms.stream().noneMatch(one -> one.id().equals(typed.id()));
    model.addAttribute("pools", forms);
    model.addAttribute("fresh", isNew ? typed : Typed.fresh());
    model.addAttribute("faulty", typed == null ? null : typed.id());
    model.addAttribute("fault", fault);
    model.addAttribute("reasons", Reason.values());
    model.addAttribute("everybody", people.withRight(Right.ANSWER_PATIENTS));
    model.addAttribute("days", Arrays.stream(Reason.values()).map(routing::days).toList());
    return "conversations/pools";
  }

  @PostMapping("/conversations/pools")
  @May(Right.MANAGE_PRACTICE)
  String put(
      @RequestParam UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") List<String> reasons,
      @RequestParam(defaultValue = "") List<String> members,
      Person me,
      Model model,
      HttpServletResponse response) {
    var chosen = reasons(reasons);
    var found =
        people.withRight(Right.ANSWER_PATIENTS).stream()
            .map(Person::id)
            .filter(person -> members.contains(person.toString()))
            .toList();
    var fault = fault(id, name, chosen, found.isEmpty());
    if (fault.isPresent()) {
      response.setStatus(422);
      return page(new Typed(id, name, chosen, Set.copyOf(members)), fault.get(), model);
    }
    pools.put(new Pool(new PoolId(id), name.strip(), chosen, false, found), me.id());
    return "redirect:/conversations/pools";
  }

  private static Set<Reason> reasons(List<String> names) {
    var all = EnumSet.noneOf(Reason.class);
    Arrays.stream(Reason.values()).filter(one -> names.contains(one.name())).forEach(all::add);
    return all;
  }

  private Optional<String> fault(UUID id, String name, Set<Reason> chosen, boolean nobody) {
    if (name.isBlank()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("conversations.pool.fault.name");
    }
    if (chosen.isEmpty() || nobody) {
      return Optional.of("conversations.pool.fault.empty");
    }
    var all = table.all();
    if (all.stream().anyMatch(pool -> pool.rest() && pool.id().value().equals(id))) {
      return Optional.of("conversations.fault.no-pool");
    }
    var isTaken =
        all.stream()
            .filter(pool -> !pool.id().value().equals(id))
            .anyMatch(pool -> pool.reasons().stream().anyMatch(chosen::contains));
    return isTaken ? Optional.of("conversations.pool.fault.taken") : Optional.empty();
  }

  @PostMapping("/conversations/pools/{id}/removal")
  @May(Right.MANAGE_PRACTICE)
  String remove(@PathVariable UUID id, Person me) {
    pools.remove(new PoolId(id), me.id());
    return "redirect:/conversations/pools";
  }

  /// @param days in the order of the reasons
  @PostMapping("/conversations/pools/promises")
  @May(Right.MANAGE_PRACTICE)
  String promise(
      @RequestParam(defaultValue = "") List<String> days,
      Person me,
      Model model,
      HttpServletResponse response) {
    if (days.size() != Reason.values().length || !days.stream().allMatch(PoolPages::isDays)) {
      response.setStatus(422);
      model.addAttribute("faultyDays", true);
      return page(null, "conversations.pool.fault.days", model);
    }
    var promised = new EnumMap<Reason, Integer>(Reason.class);
    var next = days.iterator();
    for (var reason : Reason.values()) {
      promised.put(reason, Integer.valueOf(next.next().strip()));
    }
    pools.promise(promised, me.id());
    return "redirect:/conversations/pools";
  }

  private static boolean isDays(String text) {
    return text.strip().matches("[0-9]{1,2}") && Integer.parseInt(text.strip()) <= MOST_DAYS;
  }
}
