package org.bedside.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.UUID;
import org.bedside.people.GuestEntrance.Shown;
import org.bedside.web.Open;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// Choosing whom to be among the invented people. Only there, and only from this machine.
@Controller
class DemoPages {

  private final Practices practices;
  private final Persons persons;
  private final Entrance entrance;
  private final GuestEntrance guests;

  DemoPages(Practices practices, Persons persons, Entrance entrance, GuestEntrance guests) {
    this.practices = practices;
    this.persons = persons;
    this.entrance = entrance;
    this.guests = guests;
  }

  @Open
  @GetMapping("/demo")
  String choose(Model model, HttpServletRequest request) {
    mustBeDemo(request);
    model.addAttribute("guests", guests.invented().toList());
    model.addAttribute("persons", persons.all().stream().filter(Person::active).toList());
    return "people/demo";
  }

  @Open
  @PostMapping("/demo/{id}")
  String be(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
    mustBeDemo(request);
    var guest = guests.ownerOf(id);
    if (guest.isPresent()) {
      return "redirect:" + guests.open(guest.get(), Shown.DEMO, request, response);
    }
    var person =
        persons
            .find(new PersonId(id))
            .filter(Person::active)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return "redirect:" + entrance.open(person.id(), Set.of(Factors.DEMO), request, response);
  }

  private void mustBeDemo(HttpServletRequest request) {
    if (practices.find().filter(Practice::demo).isEmpty() || !fromHere(request)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private static boolean fromHere(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
