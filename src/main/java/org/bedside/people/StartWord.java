package org.bedside.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.bedside.web.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The word that proves that whoever sets up the house also started it. It is made at each start,
/// printed once, and kept nowhere else; there is no default account to forget about.
@Component
class StartWord {

  private static final Logger log = LoggerFactory.getLogger(StartWord.class);
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final String word = make();
  private final Practices practices;
  private final PeopleSettings settings;
  private final Origin origin;

  StartWord(Practices practices, PeopleSettings settings, Origin origin) {
    this.practices = practices;
    this.settings = settings;
    this.origin = origin;
  }

  @EventListener(ApplicationReadyEvent.class)
  void print() {
    if (practices.find().isEmpty() && !settings.demo()) {
      log.info("Open {} and enter the word {}", origin.link("/start"), word);
    }
  }

  boolean is(String given) {
    var folded = given.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return MessageDigest.isEqual(
        folded.getBytes(StandardCharsets.UTF_8),
        word.replace("-", "").getBytes(StandardCharsets.UTF_8));
  }

  /// For the tests of this room, which cannot read the log.
  String word() {
    return word;
  }

  private static String make() {
    var random = new SecureRandom();
    var word = new StringBuilder();
    for (var i = 0; i < 12; i++) {
      word.append(i > 0 && i % 4 == 0 ? "-" : "");
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }
}
