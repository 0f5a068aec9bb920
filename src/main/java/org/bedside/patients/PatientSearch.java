package org.bedside.patients;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bedside.patients.Patients.Adding;
import org.bedside.people.May;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finding one patient, and adding one by hand. What is searched for is a name, so it is sent in a
/// form and stands in no address.
@Controller
class PatientSearch {

  private static final int MOST = 20;
  private static final int LONGEST = 100;

  private final Patients patients;
  private final People people;
  private final Clock clock;

  PatientSearch(Patients patients, People people, Clock clock) {
    this.patients = patients;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/patients/search")
  @May(Right.SEE_PATIENTS)
  String search(Model model) {
    model.addAttribute("words", "");
    return "patients/search";
  }

  @PostMapping("/patients/search")
  @May(Right.SEE_PATIENTS)
  String search(@RequestParam(defaultValue = "") String words, Model model) {
    var asked = words.length() > LONGEST || odd(words) ? "" : words.strip();
    model.addAttribute("words", asked);
    model.addAttribute("found", patients.search(asked, MOST));
    model.addAttribute("ready", people.guardIsReady());
    return "patients/search";
  }

  @GetMapping("/patients/new")
  @May(Right.SEE_PATIENTS)
  String form(Model model) {
    return form(new NewPatientForm("", "", "", "", "", ""), Map.of(), List.of(), model);
  }

  /// @param others of whom the person has said that they are somebody else
  @PostMapping("/patients/new")
  @May(Right.SEE_PATIENTS)
  String add(
      @RequestParam(defaultValue = "") String first,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String born,
      @RequestParam(defaultValue = "") String mrn,
      @RequestParam(defaultValue = "") String phone,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") List<UUID> others,
      Person me,
      Model model,
      HttpServletResponse response) {
    var form = new NewPatientForm(first, last, born, mrn, phone, email);
    var errors = new HashMap<String, String>();
    var fresh = form.read(LocalDate.ofInstant(clock.instant(), people.practice().zone()), errors);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    if (fresh == null) {
      return form(form, errors, List.of(), model);
    }
    var known = others.stream().map(PatientId::new).toList();
    return switch (patients.add(fresh, known, me.id())) {
      case Adding.PerhapsKnown(var likely) -> form(form, errors, likely, model);
      case Adding.Added(var id) -> {
        response.setStatus(HttpStatus.OK.value());
        yield "redirect:/patients/" + id;
      }
    };
  }

  private static String form(
      NewPatientForm form, Map<String, String> errors, List<KnownPatient> likely, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    model.addAttribute("likely", likely);
    return "patients/new";
  }

  private static boolean odd(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
