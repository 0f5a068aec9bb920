package org.bedside.patients;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.bedside.guard.Audience;
import org.bedside.people.People;
import org.bedside.web.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The guard for the practice's other systems: JSON lines in, JSON lines out, as `bin/guard` speaks
/// them, read as somebody who may not open the patient list. Without the practice's switch there is
/// nothing here. Refusals are problems by RFC 9457.
@Controller
class GuardEndpoint {

  static final String PATH = "/api/guard";

  /// Of one request.
  private static final int MOST_BYTES = 1_000_000;

  private static final MediaType LINES = MediaType.valueOf("application/x-ndjson");

  private final GuardKeys keys;
  private final People people;
  private final Clock clock;

  GuardEndpoint(GuardKeys keys, People people, Clock clock) {
    this.keys = keys;
    this.people = people;
    this.clock = clock;
  }

  /// The key is the door here, so nobody has to be signed in.
  @Open
  @PostMapping(PATH)
  ResponseEntity<?> read(
      HttpServletRequest request, @RequestParam(defaultValue = "public") String audience)
      throws IOException {
    if (!keys.isOpen()) {
      return problem(HttpStatus.NOT_FOUND, "There is nothing here.");
    }
    var key = key(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (key.isEmpty()) {
      return problem(
          HttpStatus.UNAUTHORIZED, "Send a key of this practice: Authorization: Bearer …");
    }
    var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return problem(
          HttpStatus.CONTENT_TOO_LARGE,
          "A request holds a million bytes at most. Send less at once.");
    }
    var wanted = audience(audience);
    var text = text(bytes);
    if (wanted == null || text.isEmpty()) {
      return problem(
          HttpStatus.BAD_REQUEST,
          "Send JSON lines in UTF-8, and one of the audiences: public, community, colleagues,"
              + " care_team, patient.");
    }
    var today = LocalDate.ofInstant(clock.instant(), people.practice().zone());
    keys.used(key.get(), today);
    return answer(new GuardLines(people, key.get(), wanted, today), text.get(), request);
  }

  private static ResponseEntity<?> answer(
      GuardLines lines, String text, HttpServletRequest request) {
    var out = new StringBuilder();
    for (var line : text.split("\n")) {
      if (!line.isBlank()) {
        var answer = lines.read(line);
        if (answer.isEmpty()) {
          return problem(
              HttpStatus.TOO_MANY_REQUESTS, "That is more than one system asks. Wait a minute.");
        }
        out.append(answer.get()).append('\n');
      }
    }
    var type = request.getContentType();
    var one = type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    return ResponseEntity.ok()
        .contentType(one ? MediaType.APPLICATION_JSON : LINES)
        .body(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Optional<GuardKeys.Key> key(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
        ? keys.find(header.substring(7).strip())
        : Optional.empty();
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static @Nullable Audience audience(String name) {
    for (var audience : Audience.values()) {
      if (audience.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return audience;
      }
    }
    return null;
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
    var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status == HttpStatus.UNAUTHORIZED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (status == HttpStatus.TOO_MANY_REQUESTS) {
      answer.header(HttpHeaders.RETRY_AFTER, "60");
    }
    return answer.body(ProblemDetail.forStatusAndDetail(status, detail));
  }
}
