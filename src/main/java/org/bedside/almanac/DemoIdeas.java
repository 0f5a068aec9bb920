package org.bedside.almanac;

import java.util.Locale;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.publishing.PostId;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the invented practice did with the ideas of the season: a clinician read some, and some of
/// these were taken.
@Component
@Order(7)
class DemoIdeas implements DemoPart {

  private static final int READ = 6;
  private static final int TAKEN = 3;

  /// What ends sooner is left: the next week is planned already.
  private static final int NEAR = 10;

  private final Almanac almanac;
  private final MessageSource messages;

  DemoIdeas(Almanac almanac, MessageSource messages) {
    this.almanac = almanac;
    this.messages = messages;
  }

  @Override
  public void fill(Demo demo) {
    almanac.all("en").stream()
        .limit(READ)
        .forEach(one -> almanac.read(one.idea(), "en", demo.priya().id()));
    var near = almanac.today().plusDays(NEAR);
    almanac.all("en").stream()
        .limit(READ)
        .filter(one -> one.span().last().isAfter(near))
        .limit(TAKEN)
        .forEach(one -> take(one.idea(), demo));
  }

  private void take(Idea idea, Demo demo) {
    var facts = messages.getMessage("almanac.facts", new Object[] {idea.source()}, Locale.ENGLISH);
    almanac.take(idea.key(), "en", PostId.random(), facts, demo.marcus().id());
  }
}
