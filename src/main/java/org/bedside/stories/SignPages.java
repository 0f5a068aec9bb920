package org.bedside.stories;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.notices.Template;
import org.bedside.people.People;
import org.bedside.web.Fields;
import org.bedside.web.Open;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What the link to a patient opens: the document to sign, later their copy and the button that
/// takes it back. It needs no account and no JavaScript. A link that is only opened, as mail
/// scanners do, changes nothing. The address holds nothing but the random word, and is told to
/// nobody (no referrer, no store, no index).
@Controller
@Fields({"name", "agree", "shown"})
class SignPages {

  private static final int LONGEST_NAME = 120;
  private static final int WIDTH = 1280;
  private static final long BYTES = 1_000_000;

  private final Authorizations table;
  private final Documents documents;
  private final Signing signing;
  private final Ending ending;
  private final Letters letters;
  private final Knocks knocks;
  private final Media media;
  private final People people;

  SignPages(
      Authorizations table,
      Documents documents,
      Signing signing,
      Ending ending,
      Letters letters,
      Knocks knocks,
      Media media,
      People people) {
    this.table = table;
    this.documents = documents;
    this.signing = signing;
    this.ending = ending;
    this.letters = letters;
    this.knocks = knocks;
    this.media = media;
    this.people = people;
  }

  @Open
  @GetMapping("/sign/{token}")
  String open(
      @PathVariable String token,
      Model model,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    return behind(token, request, response)
        .map(one -> page(one, token, Map.of(), model, language))
        .orElseGet(() -> nothing(model, response));
  }

  @Open
  @PostMapping("/sign/{token}/signature")
  String sign(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "false") boolean agree,
      @RequestParam(defaultValue = "") String shown,
      Model model,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = behind(token, request, response);
    if (found.isEmpty()) {
      return nothing(model, response);
    }
    var one = found.get();
    var typed = name.strip();
    var errors = errors(typed, agree);
    if (!errors.isEmpty() && one.state() == State.SENT) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("name", typed);
      model.addAttribute("agree", agree);
      return page(one, token, errors, model, language);
    }
    if (signing.sign(one.id(), typed, shown, language) == Answered.CHANGED) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(one, token, Map.of("shown", "stories.sign.changed"), model, language);
    }
    letters.send(Template.SIGNED_COPY, one, token, language);
    return back(token, language);
  }

  private Map<String, String> errors(String name, boolean agree) {
    var errors = new HashMap<String, String>();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      errors.put("name", "stories.sign.error.name");
    } else {
      people.nameFault(name).ifPresent(key -> errors.put("name", key));
    }
    if (!agree) {
      errors.put("agree", "stories.sign.error.agree");
    }
    return errors;
  }

  @Open
  @PostMapping("/sign/{token}/refusal")
  String decline(
      @PathVariable String token,
      Model model,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = behind(token, request, response);
    found.ifPresent(one -> signing.decline(one.id()));
    return found.isEmpty() ? nothing(model, response) : back(token, language);
  }

  /// Asks whether they are sure; nothing happens yet.
  @Open
  @GetMapping("/sign/{token}/revocation")
  String sure(
      @PathVariable String token,
      Model model,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = behind(token, request, response);
    if (found.isEmpty()) {
      return nothing(model, response);
    }
    model.addAttribute("sure", found.get().state() == State.SIGNED);
    return page(found.get(), token, Map.of(), model, language);
  }

  @Open
  @PostMapping("/sign/{token}/revocation")
  String revoke(
      @PathVariable String token,
      Model model,
      Locale language,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = behind(token, request, response);
    found.ifPresent(one -> ending.revoke(one.id(), null));
    return found.isEmpty() ? nothing(model, response) : back(token, language);
  }

  /// The copy as a file (45 CFR 164.508(c)(4)). Its name says nothing.
  @Open
  @GetMapping("/sign/{token}/copy")
  void copy(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var signed =
        behind(token, request, response)
            .flatMap(one -> Optional.ofNullable(one.signed()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"permission.txt\"");
    response
        .getOutputStream()
        .write(signed.kept().document().text().getBytes(StandardCharsets.UTF_8));
  }

  /// One of the pictures that would be told.
  @Open
  @GetMapping("/sign/{token}/pictures/{place}")
  void picture(
      @PathVariable String token,
      @PathVariable int place,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var shot =
        behind(token, request, response)
            .map(one -> one.terms().pictures())
            .filter(pictures -> place >= 0 && place < pictures.size())
            .map(pictures -> pictures.get(place))
            .filter(picture -> media.find(new MediaId(picture.media())).isPresent())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var shown = media.rendition(new MediaId(shot.media()), WIDTH, BYTES);
    response.setContentType(shown.kind().contentType());
    response.setContentLength(shown.bytes().length);
    response.setHeader("Content-Disposition", "inline");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.getOutputStream().write(shown.bytes());
  }

  private Optional<Authorization> behind(
      String token, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    if (!knocks.mayTry(request.getRemoteAddr())) {
      throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
    }
    var found = table.behind(token);
    if (found.isEmpty()) {
      knocks.failed(request.getRemoteAddr());
    }
    return found;
  }

  private String page(
      Authorization one, String token, Map<String, String> errors, Model model, Locale language) {
    var open = signing.isOpen(one);
    var signed = one.signed();
    var step =
        one.state() == State.SENT || one.state() == State.DRAFT
            ? (open ? "ask" : "over")
            : one.state().name().toLowerCase(Locale.ROOT);
    var document = signed == null ? documents.of(one.terms(), language) : signed.kept().document();
    model.addAttribute("step", step);
    model.addAttribute("one", one);
    model.addAttribute("terms", one.terms());
    model.addAttribute("document", signed != null || open ? document : null);
    model.addAttribute("shown", document.sha256());
    model.addAttribute("token", token);
    model.addAttribute("errors", errors);
    return view(model);
  }

  private String nothing(Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    model.addAttribute("step", "nothing");
    return view(model);
  }

  private String view(Model model) {
    model.addAttribute("practice", people.isSetUp() ? people.practice() : null);
    model.addAttribute("zone", people.isSetUp() ? people.practice().zone() : null);
    return "stories/sign";
  }

  private static String back(String token, Locale language) {
    return "redirect:/sign/" + token + "?lang=" + language.getLanguage();
  }
}
