package org.bedside.stories;

import java.util.Locale;
import java.util.Map;
import org.bedside.notices.Fact;
import org.bedside.notices.Notices;
import org.bedside.notices.Sent;
import org.bedside.notices.Template;
import org.bedside.web.Origin;
import org.springframework.stereotype.Component;

/// The letters to patients: a fixed one with a link, and nothing of what is asked.
@Component("storyLetters")
class Letters {

  private final Notices notices;
  private final Origin origin;

  Letters(Notices notices, Origin origin) {
    this.notices = notices;
    this.origin = origin;
  }

  /// To the address that was written down; without one it is handed over by hand.
  Sent send(Template template, Authorization one, String token, Locale language) {
    var email = one.content().email();
    return email.isEmpty()
        ? Sent.NOT_SENT
        : notices.send(template, email, language, Map.of(Fact.LINK, link(token, language)));
  }

  String link(String token, Locale language) {
    return origin.link("/sign/" + token + "?lang=" + language.getLanguage());
  }
}
