package org.bedside.web;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bedside.web.Step.State;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The living page of the design language: every part, drawn by the fragments that all rooms use.
/// Whoever changes a part looks here, and so does the browser test.
@Controller
class LanguagePage {

  private static final List<String> ICONS =
      List.of(
          "megaphone",
          "users-round",
          "stethoscope",
          "id-card-lanyard",
          "lock-keyhole",
          "shield-check",
          "shield-alert",
          "badge-check",
          "fingerprint",
          "calendar-days",
          "clock",
          "timer",
          "hourglass",
          "check",
          "circle-dashed",
          "file-check",
          "siren",
          "send",
          "pen-line",
          "history",
          "rss",
          "moon");

  private final MessageSource words;
  private final Clock clock;

  LanguagePage(MessageSource words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  @SignedIn
  @GetMapping("/language")
  String language(Model model, Locale locale) {
    model.addAttribute("walls", Arrays.asList(Wall.values()));
    model.addAttribute("icons", ICONS);
    model.addAttribute("drawn", LocalTime.ofInstant(clock.instant(), UTC).truncatedTo(SECONDS));
    model.addAttribute(
        "kept",
        Stream.concat(Stream.of(true, true, false), Collections.nCopies(9, true).stream())
            .toList());
    model.addAttribute(
        "steps",
        List.of(
            new Step(word("web.language.written", locale), "7:31", State.DONE),
            new Step(word("web.language.guard", locale), null, State.NOW),
            new Step(word("web.language.out", locale), null, State.LATER)));
    return "web/language";
  }

  private String word(String key, Locale locale) {
    return words.getMessage(key, null, locale);
  }
}
