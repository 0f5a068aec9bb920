package org.bedside.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.web.NavEntry;
import org.bedside.web.NavEntry.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Whose yes a public post needs, for the owner and the privacy officer.
@Controller
class StagePages {

  /// The only audience so far to which words leave by a yes.
  private static final Audience AUDIENCE = Audience.PUBLIC;

  /// More of one kind nobody waits for.
  static final int MOST_PEOPLE = 3;

  /// What is set for one network, or (null) for all others.
  ///
  /// @param lacking stages for which too few people work here
  record Rule(@Nullable Network network, List<Stage> stages, Set<Who> lacking) {

    /// The stage in a row of the form; null where it is empty.
    public @Nullable Stage at(int row) {
      return row < stages.size() ? stages.get(row) : null;
    }
  }

  private final Stages stages;
  private final People people;
  private final Audit audit;

  StagePages(Stages stages, People people, Audit audit) {
    this.stages = stages;
    this.people = people;
    this.audit = audit;
  }

  @Bean
  static NavEntry stagesEntry() {
    return NavEntry.of(Place.PRACTICE, 25, "stages", "gate.stages.nav", "/approvals/stages")
        .onlyWith(Right.SET_STAGES);
  }

  @GetMapping("/approvals/stages")
  @May(Right.SET_STAGES)
  String show(Model model) {
    return page(null, null, model);
  }

  /// Replaces what is needed for one network, or for all that have nothing of their own.
  @PostMapping("/approvals/stages")
  @May(value = Right.SET_STAGES, fresh = true)
  String set(
      @RequestParam(defaultValue = "") String network,
      @RequestParam(defaultValue = "") List<String> who,
      @RequestParam(defaultValue = "") List<String> count,
      Person me,
      Model model,
      HttpServletResponse response) {
    var place = network.isEmpty() ? null : one(Network.class, network);
    var chosen = chosen(who, count);
    if (!chosen.isEmpty() && chosen.stream().noneMatch(stage -> stage.who().approves())) {
      response.setStatus(422);
      return page("gate.stages.error", place, model);
    }
    stages.put(AUDIENCE, place, chosen);
    audit.record(
        Entry.of(me.id().ledger(), "stages.set", "stages:" + AUDIENCE)
            .with("network", network.isEmpty() ? "all" : network)
            .with(
                "stages",
                chosen.stream()
                    .map(stage -> stage.who() + ":" + stage.count())
                    .collect(Collectors.joining(","))));
    return "redirect:/approvals/stages";
  }

  /// The rows that name somebody; one kind of people twice is one stage.
  private static List<Stage> chosen(List<String> who, List<String> count) {
    if (who.size() > Stages.MOST || who.size() != count.size()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    var chosen = new ArrayList<Stage>();
    for (var row = 0; row < who.size(); row++) {
      if (!who.get(row).isEmpty()) {
        var whose = one(Who.class, who.get(row));
        if (!Who.ofStages().contains(whose)) {
          throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        chosen.removeIf(stage -> stage.who() == whose);
        chosen.add(new Stage(whose, people(count.get(row))));
      }
    }
    return chosen;
  }

  private static int people(String count) {
    if (!count.matches("[1-" + MOST_PEOPLE + "]")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return Integer.parseInt(count);
  }

  private static <E extends Enum<E>> E one(Class<E> of, String name) {
    return Arrays.stream(of.getEnumConstants())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  private String page(@Nullable String error, @Nullable Network at, Model model) {
    var all = stages.set(AUDIENCE, null);
    var rules = new ArrayList<Rule>();
    rules.add(rule(null, all.isEmpty() ? List.of(Stage.SECOND_PERSON) : all));
    var without = new ArrayList<Network>();
    for (var network : Network.values()) {
      var own = stages.set(AUDIENCE, network);
      if (own.isEmpty()) {
        without.add(network);
      } else {
        rules.add(rule(network, own));
      }
    }
    without.sort(Comparator.comparing(Network::title));
    model.addAttribute("rules", rules);
    model.addAttribute("fresh", rule(null, List.of()));
    model.addAttribute("without", without);
    model.addAttribute("kinds", Who.ofStages());
    model.addAttribute("rows", Stages.MOST);
    model.addAttribute("most", MOST_PEOPLE);
    model.addAttribute("error", error);
    model.addAttribute("errorAt", at);
    model.addAttribute("isSet", !all.isEmpty());
    model.addAttribute("selfApproval", people.practice().selfApproval());
    return "gate/stages";
  }

  private Rule rule(@Nullable Network network, List<Stage> needed) {
    var here = people.all();
    return new Rule(
        network,
        needed,
        needed.stream()
            .filter(stage -> here.stream().filter(stage.who()::is).count() < stage.count())
            .map(Stage::who)
            .collect(Collectors.toSet()));
  }
}
