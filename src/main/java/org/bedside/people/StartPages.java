package org.bedside.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bedside.people.FirstRun.Owner;
import org.bedside.people.Throttle.Key;
import org.bedside.people.Throttle.Kind;
import org.bedside.web.Open;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The first run: the word, the two doors, and the practice. All of it is gone as soon as there is
/// a practice.
@Controller
class StartPages {

  private static final String PROVEN = "people.start.proven";
  private static final List<Key> KEYS = List.of(new Key(Kind.WORD, ""));

  private final FirstRun firstRun;
  private final StartWord word;
  private final DemoPractice demo;
  private final Throttle throttle;
  private final FirstSteps steps;
  private final Sentences say;

  StartPages(
      FirstRun firstRun,
      StartWord word,
      DemoPractice demo,
      Throttle throttle,
      FirstSteps steps,
      Sentences say) {
    this.firstRun = firstRun;
    this.word = word;
    this.demo = demo;
    this.throttle = throttle;
    this.steps = steps;
    this.say = say;
  }

  @Open
  @GetMapping("/start")
  String start(HttpServletRequest request) {
    mustBeFirst();
    return proven(request) ? "people/start" : "people/start-word";
  }

  @Open
  @PostMapping("/start/word")
  String prove(
      @RequestParam(defaultValue = "") String word,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    mustBeFirst();
    var wait = throttle.wait(KEYS);
    if (wait.isEmpty() && this.word.is(word)) {
      request.getSession();
      request.changeSessionId();
      request.getSession().setAttribute(PROVEN, true);
      return "redirect:/start";
    }
    if (wait.isEmpty()) {
      throttle.failed(KEYS);
    }
    response.setStatus(422);
    model.addAttribute(
        "refused",
        wait.map(time -> say.of("sign-in.wait", time.toSeconds() + 1))
            .orElseGet(() -> say.of("start.word.wrong")));
    return "people/start-word";
  }

  @Open
  @PostMapping("/start/demo")
  String lookAround(HttpServletRequest request) {
    mustBeProven(request);
    demo.open();
    return "redirect:/demo";
  }

  @Open
  @GetMapping("/start/practice")
  String practice(Model model, HttpServletRequest request) {
    mustBeProven(request);
    return page(firstRun.practice(), firstRun.owner(), Map.of(), model);
  }

  @Open
  @PostMapping("/start/practice")
  String begin(
      @ModelAttribute PracticeForm form,
      @ModelAttribute Owner owner,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    mustBeProven(request);
    var errors = form.errors(say);
    errors.putAll(owner.errors(say));
    if (!errors.isEmpty()) {
      response.setStatus(422);
      return page(form, owner, errors, model);
    }
    return firstRun.begin(form, owner).map(link -> "redirect:" + link).orElse("redirect:/sign-in");
  }

  private String page(PracticeForm form, Owner owner, Map<String, String> errors, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("owner", owner);
    model.addAttribute("errors", errors);
    model.addAttribute("zones", PracticeForm.zones());
    model.addAttribute("steps", steps.all());
    model.addAttribute(
        "offered",
        Stream.of(Role.CLINICIAN, Role.COMMUNICATIONS, Role.PRIVACY_OFFICER, Role.CLINICAL_LEAD)
            .toList());
    return "people/start-practice";
  }

  private void mustBeFirst() {
    if (firstRun.isDone()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private void mustBeProven(HttpServletRequest request) {
    mustBeFirst();
    if (!proven(request)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
  }

  private static boolean proven(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(PROVEN) != null;
  }
}
