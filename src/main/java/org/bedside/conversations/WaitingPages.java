package org.bedside.conversations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.conversations.PatientView.Whose;
import org.bedside.conversations.PatientWrites.Begun;
import org.bedside.conversations.PatientWrites.Outcome;
import org.bedside.people.People;
import org.bedside.portal.Account;
import org.bedside.portal.ForPatients;
import org.bedside.redflags.Flag;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What `waiting.js` asks: the key and a form token of now, and then one message at a time that
/// waited on the device. It does what the forms of [MessagePages] do, once for each message's id.
@RestController
class WaitingPages {

  /// @param header under which `token` is sent
  record Terms(String account, String key, String header, String token, String phone) {}

  /// @param state `sent`, `warned` or `refused`
  /// @param link where it stands now; null if it was not sent
  /// @param sentences why to call first, or why it was refused
  /// @param calls numbers to call
  record Answer(String state, @Nullable String link, List<String> sentences, List<String> calls) {}

  private final PatientWrites writes;
  private final PatientView view;
  private final WaitingKeys keys;
  private final People people;
  private final MessageSource words;

  WaitingPages(
      PatientWrites writes,
      PatientView view,
      WaitingKeys keys,
      People people,
      MessageSource words) {
    this.writes = writes;
    this.view = view;
    this.keys = keys;
    this.people = people;
    this.words = words;
  }

  @ForPatients
  @GetMapping("/messages/waiting")
  Terms terms(Account me, CsrfToken token) {
    return new Terms(
        me.principal(),
        keys.of(me),
        token.getHeaderName(),
        token.getToken(),
        people.practice().phone());
  }

  /// @param account who wrote it: somebody else at the same device never sends it
  /// @param in the thread it goes on with; empty if it begins one
  @ForPatients
  @PostMapping("/messages/waiting")
  ResponseEntity<Answer> send(
      @RequestParam String account,
      @RequestParam(defaultValue = "") String in,
      @RequestParam(name = "for", defaultValue = "") String patient,
      @RequestParam UUID thread,
      @RequestParam UUID message,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(name = "words", defaultValue = "") String written,
      @RequestParam(defaultValue = "false") boolean only,
      @RequestParam(defaultValue = "false") boolean evenSo,
      Account me,
      Locale language) {
    if (!account.equals(me.principal())) {
      return ResponseEntity.status(HttpStatus.CONFLICT).build();
    }
    var outcome =
        in.isEmpty()
            ? begin(patient, thread, message, reason, only, written, evenSo, me)
            : id(in)
                .map(place -> writes.reply(place, thread, message, written, evenSo, me))
                .orElseGet(() -> new Outcome.Refused("conversations.fault.not-yours"));
    return ResponseEntity.ok(answer(outcome, language));
  }

  private Outcome begin(
      String patient,
      UUID thread,
      UUID message,
      String reason,
      boolean only,
      String written,
      boolean evenSo,
      Account me) {
    var about = view.whose(me).stream().map(Whose::id).filter(id -> id.toString().equals(patient));
    var chosen = Arrays.stream(Reason.values()).filter(one -> one.name().equals(reason));
    var found = about.findFirst();
    var matter = chosen.findFirst();
    if (found.isEmpty()) {
      return new Outcome.Refused("conversations.fault.not-yours");
    }
    if (matter.isEmpty()) {
      return new Outcome.Refused("conversations.fault.reason");
    }
    return writes.begin(
        new Begun(new ThreadId(thread), message, found.get(), matter.get(), only, written, evenSo),
        me);
  }

  private static Optional<ThreadId> id(String text) {
    try {
      return Optional.of(new ThreadId(UUID.fromString(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Answer answer(Outcome outcome, Locale language) {
    return switch (outcome) {
      case Outcome.Sent(var thread, _) ->
          new Answer("sent", thread.patientsLink(), List.of(), List.of());
      case Outcome.Refused(var key) ->
          new Answer("refused", null, List.of(say(key, language)), List.of());
      case Outcome.Warned(var flags) -> warned(flags, language);
    };
  }

  private Answer warned(List<Flag> flags, Locale language) {
    var sentences = flags.stream().map(flag -> say(flag.sentence(), language)).distinct().toList();
    var calls =
        flags.stream()
            .map(flag -> flag.call().number())
            .filter(number -> !number.isEmpty())
            .distinct()
            .toList();
    return new Answer("warned", null, sentences, calls);
  }

  private String say(String key, Locale language) {
    return words.getMessage(key, new Object[] {people.practice().phone()}, language);
  }
}
