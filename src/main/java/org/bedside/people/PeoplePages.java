package org.bedside.people;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bedside.people.Courier.Carried;
import org.bedside.people.Inviting.Invited;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Who works here, for those who look after that.
@Controller
class PeoplePages {

  /// @param linkUntil when their open link ends; null without one
  record Row(Person person, boolean invited, @Nullable Instant linkUntil) {}

  private final Persons persons;
  private final Invitations invitations;
  private final Inviting inviting;
  private final Staffing staffing;
  private final Practices practices;
  private final Namesakes namesakes;
  private final ObjectProvider<Courier> courier;
  private final Sentences say;
  private final Clock clock;

  PeoplePages(
      Persons persons,
      Invitations invitations,
      Inviting inviting,
      Staffing staffing,
      Practices practices,
      Namesakes namesakes,
      ObjectProvider<Courier> courier,
      Sentences say,
      Clock clock) {
    this.persons = persons;
    this.invitations = invitations;
    this.inviting = inviting;
    this.staffing = staffing;
    this.practices = practices;
    this.namesakes = namesakes;
    this.courier = courier;
    this.say = say;
    this.clock = clock;
  }

  @May(Right.MANAGE_PEOPLE)
  @GetMapping("/people")
  String list(Model model) {
    return list(new Guest("", "", "", Set.of()), Map.of(), model);
  }

  private String list(Guest guest, Map<String, String> errors, Model model) {
    var invited = persons.invited();
    var links = invitations.open(clock.instant());
    var all = persons.all();
    model.addAttribute(
        "here", all.stream().filter(Person::active).map(p -> new Row(p, false, null)).toList());
    model.addAttribute(
        "coming",
        all.stream()
            .filter(p -> !p.active() && invited.contains(p.id()))
            .map(p -> new Row(p, true, links.get(p.id())))
            .toList());
    model.addAttribute(
        "left", all.stream().filter(p -> !p.active() && !invited.contains(p.id())).toList());
    model.addAttribute("zone", practices.find().map(Practice::zone).orElseThrow());
    model.addAttribute("guest", guest);
    model.addAttribute("errors", errors);
    model.addAttribute("allRoles", Role.values());
    return "people/people";
  }

  /// What was typed into the form of an invitation.
  record Guest(String name, String title, String email, Set<Role> roles) {

    Guest {
      name = oneLine(name);
      title = oneLine(title);
      email = Persons.folded(email);
      roles = Set.copyOf(roles);
    }

    /// A name stands in letters, where a line end would begin something else.
    private static String oneLine(String text) {
      return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
  }

  @May(value = Right.MANAGE_PEOPLE, fresh = true)
  @PostMapping("/people/invitations")
  String invite(
      Person me,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") List<Role> roles,
      Model model,
      HttpServletResponse response) {
    var guest = new Guest(name, title, email, Set.copyOf(roles));
    var errors = errors(guest);
    if (errors.isEmpty()) {
      switch (inviting.invite(
          me.id().ledger(), guest.name(), guest.title(), guest.email(), guest.roles())) {
        case Invited.Ready ready -> {
          return invited(ready, me, model);
        }
        case Invited.AlreadyHere() -> errors.put("email", say.of("invite.here"));
      }
    }
    response.setStatus(422);
    return list(guest, errors, model);
  }

  private Map<String, String> errors(Guest guest) {
    var errors = new HashMap<String, String>();
    if (guest.name().isEmpty() || guest.name().length() > 100) {
      errors.put("name", say.of("error.name"));
    } else {
      namesakes.ofColleague(guest.name()).ifPresent(key -> errors.put("name", say.of(key)));
    }
    if (guest.title().length() > 100) {
      errors.put("title", say.of("error.long"));
    } else if (!guest.title().isEmpty()) {
      Namesakes.fault(guest.title()).ifPresent(key -> errors.put("title", say.of(key)));
    }
    if (!PracticeForm.isEmail(guest.email())) {
      errors.put("email", say.of("error.email"));
    }
    if (guest.roles().isEmpty()) {
      errors.put("roles", say.of("refused.NO_ROLE"));
    }
    return errors;
  }

  @May(value = Right.MANAGE_PEOPLE, fresh = true)
  @PostMapping("/people/{id}/invitation")
  String inviteAgain(Person me, @PathVariable UUID id, Model model) {
    var person = person(id);
    return switch (inviting.inviteAgain(me.id().ledger(), person.id())) {
      case Invited.Ready ready -> invited(ready, me, model);
      case Invited.AlreadyHere() -> "redirect:/people";
    };
  }

  /// The link is shown to whoever invites only if no mail carried it, and never again.
  private String invited(Invited.Ready ready, Person me, Model model) {
    var post = courier.getIfAvailable();
    var carried =
        post == null
            ? Carried.NOT_SENT
            : post.carryInvitation(ready.person(), ready.link(), me.id());
    model.addAttribute("person", persons.find(ready.person()).orElseThrow());
    model.addAttribute("carried", carried);
    model.addAttribute("link", carried == Carried.SENT ? null : ready.link());
    return "people/invited";
  }

  @May(Right.MANAGE_PEOPLE)
  @GetMapping("/people/{id}")
  String one(@PathVariable UUID id, Model model) {
    return one(person(id), null, model);
  }

  private String one(Person person, @Nullable String refused, Model model) {
    model.addAttribute("person", person);
    model.addAttribute("email", persons.email(person.id()).orElse(""));
    model.addAttribute("refused", refused);
    model.addAttribute("allRoles", Role.values());
    return "people/person";
  }

  @May(value = Right.MANAGE_PEOPLE, fresh = true)
  @PostMapping("/people/{id}/roles")
  String giveRoles(
      Person me,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") List<Role> roles,
      Model model,
      HttpServletResponse response) {
    var wanted = EnumSet.noneOf(Role.class);
    wanted.addAll(roles);
    return changed(staffing.giveRoles(me, new PersonId(id), wanted), id, model, response);
  }

  @May(value = Right.MANAGE_PEOPLE, fresh = true)
  @PostMapping("/people/{id}/departure")
  String sayGoodbye(Person me, @PathVariable UUID id, Model model, HttpServletResponse response) {
    return changed(staffing.sayGoodbye(me, new PersonId(id)), id, model, response);
  }

  private String changed(
      Staffing.Change change, UUID id, Model model, HttpServletResponse response) {
    return switch (change) {
      case DONE -> "redirect:/people";
      case UNKNOWN_PERSON -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case LAST_OWNER, NO_ROLE -> {
        response.setStatus(422);
        yield one(person(id), say.of("refused." + change), model);
      }
    };
  }

  private Person person(UUID id) {
    return persons
        .find(new PersonId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
