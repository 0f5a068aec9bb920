package org.bedside.gatherings;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.bedside.people.PersonId;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Prepared;
import org.bedside.publishing.Publishing;
import org.bedside.publishing.Standing;
import org.bedside.web.Origin;
import org.bedside.web.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Begins the posts that tell of a gathering: that it comes, that it was moved, that it is off.
@Component
class Announcing {

  private final Publishing publishing;
  private final Announcements announcements;
  private final Times times;
  private final MessageSource messages;
  private final Origin origin;
  private final Clock clock;

  Announcing(
      Publishing publishing,
      Announcements announcements,
      Times times,
      MessageSource messages,
      Origin origin,
      Clock clock) {
    this.publishing = publishing;
    this.announcements = announcements;
    this.times = times;
    this.messages = messages;
    this.origin = origin;
    this.clock = clock;
  }

  /// A draft that somebody may change, and that leaves like any other post. The same `post` again
  /// begins nothing more.
  @Transactional
  void begin(PostId post, Shown shown, Locale locale, PersonId by) {
    var details = shown.details();
    var kind = shown.cancelled() ? "cancelled" : shown.movedFrom() != null ? "moved" : "comes";
    var brief =
        say(
            locale,
            kind,
            details.title(),
            times.now(details.from()),
            details.place(),
            origin.link(shown.path()));
    var words =
        shown.cancelled() || details.words().isBlank() ? brief : details.words() + "\n\n" + brief;
    publishing.begin(
        new Prepared(post, say(locale, kind + ".title", details.title()), words, brief, null), by);
    announcements.add(post, shown.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  List<Standing> of(GatheringId id) {
    return announcements.of(id).stream()
        .flatMap(post -> publishing.standing(post).stream())
        .toList();
  }

  private String say(Locale locale, String kind, Object... about) {
    return messages.getMessage("gatherings.post." + kind, about, locale);
  }
}
