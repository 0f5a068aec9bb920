package org.bedside.conversations;

import java.util.UUID;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/// Who broke the glass for whom, when and why, for the privacy officer.
@Component
class GlassView {

  private final GlassTable glasses;
  private final Patients patients;
  private final People people;

  GlassView(GlassTable glasses, Patients patients, People people) {
    this.glasses = glasses;
    this.patients = patients;
    this.people = people;
  }

  String page(UUID id, Model model) {
    var glass =
        glasses.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var zone = people.practice().zone();
    model.addAttribute("id", id);
    model.addAttribute("who", people.find(glass.person()).map(Person::name).orElse(""));
    model.addAttribute(
        "patient", patients.find(glass.patient()).map(KnownPatient::name).orElse(""));
    model.addAttribute("at", glass.at().atZone(zone));
    model.addAttribute("until", glass.endsAt().atZone(zone));
    model.addAttribute("why", glasses.reason(id).orElse(""));
    return "conversations/broken";
  }
}
