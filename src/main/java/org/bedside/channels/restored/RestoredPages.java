package org.bedside.channels.restored;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bedside.backup.Restored;
import org.bedside.channels.restored.Reconciling.Sight;
import org.bedside.channels.restored.Reconciling.Waiting;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.publishing.Publishing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// After a restore: what would leave, what is out already, and the word that lets the house speak
/// again.
@Controller
class RestoredPages {

  /// @param sight the end of message keys
  record Row(UUID id, String tile, String network, String post, String sight, ZonedDateTime due) {}

  private static final Set<String> DECISIONS = Set.of("out", "again", "drop");

  private final Restored restored;
  private final Reconciling reconciling;
  private final Publishing publishing;
  private final People people;

  RestoredPages(Restored restored, Reconciling reconciling, Publishing publishing, People people) {
    this.restored = restored;
    this.reconciling = reconciling;
    this.publishing = publishing;
    this.people = people;
  }

  @GetMapping("/channels/restored")
  @May(Right.MANAGE_CHANNELS)
  String restored(Model model) {
    return page(model, false);
  }

  @PostMapping("/channels/restored/look")
  @May(Right.MANAGE_CHANNELS)
  String look(Person me) {
    reconciling.look(me.id());
    return "redirect:/channels/restored";
  }

  @PostMapping("/channels/restored/{id}/decision")
  @May(Right.MANAGE_CHANNELS)
  String decide(@PathVariable UUID id, @RequestParam String decision, Person me) {
    if (!DECISIONS.contains(decision)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    if (!reconciling.decide(id, decision, me.id())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:/channels/restored";
  }

  @PostMapping("/channels/restored/release")
  @May(value = Right.MANAGE_CHANNELS, fresh = true)
  String release(Person me, Model model, HttpServletResponse response) {
    if (reconciling.release(me.id())) {
      return "redirect:/channels";
    }
    response.setStatus(422);
    return page(model, true);
  }

  private String page(Model model, boolean refused) {
    var hold = restored.hold();
    if (hold.isEmpty()) {
      return "redirect:/channels";
    }
    var zone = people.practice().zone();
    var waiting = reconciling.waiting(hold.get());
    model.addAttribute("taken", hold.get().taken().atZone(zone));
    model.addAttribute("rows", waiting.stream().map(this::row).toList());
    model.addAttribute("open", waiting.stream().filter(w -> w.sight().open()).count());
    model.addAttribute("leaving", waiting.stream().filter(w -> w.sight() == Sight.ABSENT).count());
    model.addAttribute("refused", refused);
    return "channels/restored";
  }

  private Row row(Waiting waiting) {
    var network = waiting.account().network();
    return new Row(
        waiting.delivery().id(),
        network.tile(),
        network.title(),
        publishing.called(waiting.delivery().post()).orElse(""),
        waiting.sight().name().toLowerCase(Locale.ROOT),
        waiting.delivery().due().atZone(people.practice().zone()));
  }
}
