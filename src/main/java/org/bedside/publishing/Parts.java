package org.bedside.publishing;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bedside.gate.Words;
import org.bedside.margin.Change;
import org.bedside.margin.Margin;
import org.bedside.web.Times;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// A post as the parts that somebody agrees to (the words of each channel, its pictures, its time),
/// to tell what changed since they were asked before.
@Component
class Parts {

  private static final String WHEN = "when";
  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final String ALT = "alt";

  /// A change with the words for where it is.
  record Changed(String where, Change change) {}

  private final Margin margin;
  private final Versions versions;
  private final Outlets outlets;
  private final Times times;
  private final MessageSource messages;

  Parts(Margin margin, Versions versions, Outlets outlets, Times times, MessageSource messages) {
    this.margin = margin;
    this.versions = versions;
    this.outlets = outlets;
    this.times = times;
    this.messages = messages;
  }

  /// Keeps what somebody is asked to agree to.
  void asked(Post post) {
    margin.asked(post.id().subject(), of(post));
  }

  /// What differs from the time before; nothing if nobody was asked before.
  List<Changed> changed(Post post, Locale language) {
    return margin.sinceAsked(post.id().subject()).stream()
        .map(change ->
            new Changed(
                change.parts().stream()
                    .map(part -> where(part, language))
                    .distinct()
                    .collect(Collectors.joining(" · ")),
                change.parts().contains(WHEN)
                    ? new Change(change.parts(), time(change.before()), time(change.now()))
                    : change))
        .toList();
  }

  private Map<String, String> of(Post post) {
    var parts = new LinkedHashMap<String, String>();
    if (post.plan() instanceof Plan.At at) {
      parts.put(WHEN, at.local() + " " + at.zone());
    }
    versions.frozen(post.id()).forEach((outlet, words) -> put(parts, outlet, words));
    return parts;
  }

  private static void put(Map<String, String> parts, OutletId outlet, Words words) {
    var key = outlet.value() + " ";
    if (!words.title().isEmpty()) {
      parts.put(key + TITLE, words.title());
    }
    parts.put(key + TEXT, words.text());
    words.pictures().forEach(one -> parts.put(key + ALT + " " + one.id().value(), one.alt()));
  }

  private String where(String part, Locale language) {
    if (part.equals(WHEN)) {
      return messages.getMessage("publishing.when", null, language);
    }
    var words = part.split(" ", -1);
    var channel =
        outlets.open().stream()
            .filter(one -> one.id().value().toString().equals(words[0]))
            .map(one -> one.network().title())
            .findFirst()
            .orElse("");
    Object[] said = {channel};
    return messages.getMessage("publishing.changed." + words[1], said, language);
  }

  private String time(String when) {
    var words = when.split(" ", -1);
    return when.isEmpty()
        ? ""
        : times.moment(LocalDateTime.parse(words[0]).atZone(ZoneId.of(words[1])));
  }
}
