package org.bedside.publishing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.detectors.Form;
import org.bedside.gate.Declared;
import org.bedside.guard.Audience;
import org.bedside.publishing.Post.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/// The composer's form as the browser sends it. Only the fields named here are read; whatever else
/// comes along is ignored (case 40).
final class ComposerForm {

  private static final String REASON = "reason-";

  /// Two or three sentences.
  private static final int MOST_IN_REASON = 500;

  private final MultiValueMap<String, String> fields;

  ComposerForm(MultiValueMap<String, String> fields) {
    this.fields = fields;
  }

  /// @throws IllegalArgumentException if a value cannot come from our page
  Draft draft(PostId id, ZoneId zone) {
    return new Draft(
        id,
        number("version"),
        page(),
        Audience.valueOf(text("audience", "PUBLIC")),
        text("title", ""),
        text("text", "").replace("\r\n", "\n"),
        plan(zone),
        versions(),
        declared());
  }

  /// What was said about the words. A date that nobody can read is none.
  private Declared declared() {
    return new Declared(
        Form.POST,
        "",
        shortened("source"),
        until(),
        fields.containsKey("machine"),
        fields.getOrDefault("people", List.of()).stream()
            .filter(hash -> hash.matches("[0-9a-f]{64}"))
            .collect(Collectors.toSet()),
        id("permission"),
        reasons());
  }

  /// By the ids of the rules.
  private Map<String, String> reasons() {
    var reasons = new HashMap<String, String>();
    for (var name : fields.keySet()) {
      if (name.startsWith(REASON) && !shortened(name).isEmpty()) {
        reasons.put(name.substring(REASON.length()), shortened(name));
      }
    }
    return reasons;
  }

  private String shortened(String name) {
    var words = text(name, "").replace("\r\n", "\n").strip();
    return words.substring(0, Math.min(words.length(), MOST_IN_REASON));
  }

  private @Nullable LocalDate until() {
    try {
      return text("until", "").isEmpty() ? null : LocalDate.parse(text("until", ""));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// Made by the page when it was opened.
  UUID page() {
    return UUID.fromString(Objects.requireNonNull(fields.getFirst("page")));
  }

  /// The picture descriptions that were typed.
  String alt(UUID picture) {
    return text("alt-" + picture, "").strip();
  }

  boolean hasAlt(UUID picture) {
    return fields.containsKey("alt-" + picture);
  }

  boolean hasBelonging() {
    return fields.containsKey("belongs");
  }

  /// What the post is to belong to; null for nothing.
  @Nullable UUID belongsTo() {
    return id("belongs");
  }

  private @Nullable UUID id(String name) {
    try {
      return text(name, "").isEmpty() ? null : UUID.fromString(text(name, ""));
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
    }
  }

  /// Whether its words, once they are kept, are to be told in the case form.
  boolean wantsCaseForm() {
    return fields.containsKey("case");
  }

  /// Which cure was chosen: the finding's number and the cure's; null if none.
  int @Nullable [] cure() {
    var value = fields.getFirst("cure");
    if (value == null || !value.matches("\\d{1,4}\\.\\d")) {
      return null;
    }
    var dot = value.indexOf('.');
    return new int[] {
      Integer.parseInt(value.substring(0, dot)), Integer.parseInt(value.substring(dot + 1))
    };
  }

  private Plan plan(ZoneId zone) {
    try {
      return switch (text("when", "now")) {
        case "slot" -> at(LocalDateTime.parse(text("slot", "")), zone, false);
        case "at" -> at(zone);
        default -> new Plan.Now();
      };
    } catch (DateTimeException e) {
      return new Plan.Now();
    }
  }

  private Plan at(ZoneId zone) {
    if (text("date", "").isEmpty() || text("time", "").isEmpty()) {
      return new Plan.Now();
    }
    var local = LocalDate.parse(text("date", "")).atTime(LocalTime.parse(text("time", "")));
    return at(local, zone, text("second", "").equals("true"));
  }

  /// No later than a database can tell, and no earlier than anybody means.
  private static Plan at(LocalDateTime local, ZoneId zone, boolean second) {
    if (local.getYear() < 2000 || local.getYear() > 9999) {
      throw new DateTimeException("Nobody plans for that year");
    }
    return new Plan.At(local, zone, second && WallTime.of(local, zone).isTwice());
  }

  /// A channel that the page showed and that is not ticked is left out.
  private List<Version> versions() {
    var ticked = fields.getOrDefault("outlet", List.of());
    var versions = new ArrayList<Version>();
    for (var known : fields.getOrDefault("known", List.of())) {
      var own = fields.getFirst("own-" + known);
      versions.add(
          new Version(
              new OutletId(UUID.fromString(known)),
              ticked.contains(known),
              own == null || own.isBlank() ? null : own.replace("\r\n", "\n")));
    }
    return versions;
  }

  private int number(String name) {
    return Integer.parseInt(text(name, "0"));
  }

  private String text(String name, String otherwise) {
    var value = fields.getFirst(name);
    return value == null ? otherwise : value;
  }
}
