package org.bedside.patients;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.web.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Who else may ask the guard: a switch and keys for the practice's other systems. And the one act
/// that takes the whole patient list away.
@Controller
class GuardPages {

  private static final int LONGEST_NAME = 60;

  /// A key as it is shown.
  record Shown(GuardKeys.Key key, ZonedDateTime madeAt) {}

  private final GuardKeys keys;
  private final Importing importing;
  private final PatientList list;
  private final People people;
  private final Origin origin;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  GuardPages(
      GuardKeys keys,
      Importing importing,
      PatientList list,
      People people,
      Origin origin,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.keys = keys;
    this.importing = importing;
    this.list = list;
    this.people = people;
    this.origin = origin;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @GetMapping("/guard")
  @May(Right.MANAGE_PRACTICE)
  String guard(Model model) {
    return page(model, null, null);
  }

  @PostMapping("/guard/endpoint")
  @May(value = Right.MANAGE_PRACTICE, fresh = true)
  String open(@RequestParam(defaultValue = "false") boolean open, Person me) {
    transaction.executeWithoutResult(_ -> {
      keys.open(open);
      audit.record(
          Entry.of(
              me.id().ledger(), open ? "guard.endpoint-opened" : "guard.endpoint-closed", "guard"));
    });
    return "redirect:/guard";
  }

  /// Answers with the key itself, this once.
  @PostMapping("/guard/keys")
  @May(value = Right.MANAGE_PRACTICE, fresh = true)
  String make(
      @RequestParam(defaultValue = "") String name,
      Person me,
      Model model,
      HttpServletResponse response) {
    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
      response.setStatus(422);
      return page(model, null, "patients.key.name.error");
    }
    var id = UUID.randomUUID();
    var key =
        transaction.execute(_ -> {
          var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
          audit.record(Entry.of(me.id().ledger(), "guard.key-made", "guard-key:" + id));
          return keys.make(id, name.strip(), me.id(), at);
        });
    return page(model, key, null);
  }

  @PostMapping("/guard/keys/{id}/revocation")
  @May(value = Right.MANAGE_PRACTICE, fresh = true)
  String revoke(@PathVariable UUID id, Person me) {
    transaction.executeWithoutResult(_ -> {
      if (!keys.revoke(id, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      }
      audit.record(Entry.of(me.id().ledger(), "guard.key-revoked", "guard-key:" + id));
    });
    return "redirect:/guard";
  }

  @PostMapping("/guard/patients/removal")
  @May(value = Right.MANAGE_PRACTICE, fresh = true)
  String remove(@RequestParam(defaultValue = "false") boolean sure, Person me, Model model) {
    if (!sure) {
      model.addAttribute("unsure", true);
      return page(model, null, null);
    }
    importing.removeAll(me.id());
    return "redirect:/guard";
  }

  private String page(Model model, @Nullable String made, @Nullable String error) {
    var zone = people.practice().zone();
    model.addAttribute("open", keys.isOpen());
    model.addAttribute("address", origin.link(GuardEndpoint.PATH));
    model.addAttribute(
        "keys", keys.all().stream().map(key -> new Shown(key, key.madeAt().atZone(zone))).toList());
    model.addAttribute("made", made);
    model.addAttribute("error", error);
    model.addAttribute("size", list.now().map(PatientList.State::size).orElse(0));
    return "patients/guard";
  }
}
