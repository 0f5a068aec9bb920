package org.bedside.notices;

import java.util.Locale;
import java.util.Map;
import org.bedside.notices.Outbox.Notice;
import org.bedside.people.People;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes the letters. {0} is the practice and {1} its telephone; then come the facts: {2} a link,
/// {3} a colleague, {4} a time, {5} a code.
@Component
class Letters {

  private final MessageSource words;
  private final People people;

  Letters(MessageSource words, People people) {
    this.words = words;
    this.people = people;
  }

  Letter write(Notice notice, Locale language, Map<Fact, String> facts) {
    var practice = people.practice();
    Object[] said = {
      practice.name(),
      practice.phone(),
      facts.getOrDefault(Fact.LINK, ""),
      facts.getOrDefault(Fact.COLLEAGUE, ""),
      facts.getOrDefault(Fact.TIME, ""),
      facts.getOrDefault(Fact.CODE, "")
    };
    var key = "notices." + notice.template();
    return new Letter(
        notice.messageId(),
        practice.name(),
        practice.email(),
        notice.email(),
        language.getLanguage(),
        words.getMessage(key + ".subject", said, language),
        words.getMessage(key + ".body", said, language)
            + words.getMessage("notices.foot", said, language));
  }
}
