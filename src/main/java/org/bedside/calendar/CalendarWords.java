package org.bedside.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.publishing.AgendaPart;
import org.bedside.publishing.PlannedPost;
import org.bedside.publishing.PlannedPosts;
import org.bedside.web.Origin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Writes the calendar as a file: half a year back and a year ahead.
@Component
class CalendarWords {

  private static final Duration BACK = Duration.ofDays(183);
  private static final Duration AHEAD = Duration.ofDays(366);

  private final PlannedPosts posts;
  private final ObjectProvider<AgendaPart> parts;
  private final Promises promises;
  private final Pauses pauses;
  private final Kept kept;
  private final Sheet sheet;
  private final People people;
  private final Origin origin;
  private final MessageSource messages;
  private final Clock clock;

  CalendarWords(
      PlannedPosts posts,
      ObjectProvider<AgendaPart> parts,
      Promises promises,
      Pauses pauses,
      Kept kept,
      Sheet sheet,
      People people,
      Origin origin,
      MessageSource messages,
      Clock clock) {
    this.posts = posts;
    this.parts = parts;
    this.promises = promises;
    this.pauses = pauses;
    this.kept = kept;
    this.sheet = sheet;
    this.people = people;
    this.origin = origin;
    this.messages = messages;
    this.clock = clock;
  }

  /// All words, for somebody who may read them in the house as well.
  String csv(Person me) {
    return CsvFile.write(all(me).stream().map(this::row).toList());
  }

  private List<PlannedPost> all(Person me) {
    var now = clock.instant();
    return posts.between(now.minus(BACK), now.plus(AHEAD), me);
  }

  private List<String> row(PlannedPost post) {
    var due = post.due();
    var at = (due == null ? clock.instant() : due).atZone(sheet.zone());
    var promise = promises.of(post.id()).flatMap(promises::find).map(Promise::title).orElse("");
    return List.of(
        at.toLocalDate().toString(),
        at.toLocalTime().withNano(0).toString(),
        at.getZone().getId(),
        post.title(),
        post.text(),
        promise,
        post.look().word(),
        origin.link("/posts/" + post.id().value()));
  }

  /// Titles only, and those only once somebody said yes to them: a calendar outside of the house is
  /// read by others, and kept by them. Until then it says "Draft".
  String ics(Person me, Locale locale) {
    var file = new IcsFile(people.practice().name(), clock.instant());
    for (var post : all(me)) {
      var due = post.due();
      if (due != null && post.look() != PlannedPost.Look.BACK) {
        var title = post.isSettled() ? post.called() : say("calendar.draft", locale);
        file.event("post-" + post.id().value() + "@" + origin.host(), due, title, post.isSettled());
      }
    }
    for (var one : kept.all(sheet.today(), me)) {
      for (var day : one.ahead()) {
        var at = day.atTime(one.promise().at()).atZone(sheet.zone()).toInstant();
        var uid = "promise-" + one.promise().id() + "-" + day + "@" + origin.host();
        file.event(uid, at, say("calendar.gap", locale, one.promise().title()), false);
      }
    }
    held(file, locale);
    for (var pause : pauses.all()) {
      var uid = "pause-" + pause.id() + "@" + origin.host();
      file.days(uid, pause.first(), pause.last(), say("calendar.pause.day", locale));
    }
    return file.done();
  }

  /// What other rooms keep: by its name once it is settled, as posts are.
  private void held(IcsFile file, Locale locale) {
    var now = clock.instant();
    for (var part : parts) {
      for (var date : part.between(now.minus(BACK), now.plus(AHEAD))) {
        if (date.look() != PlannedPost.Look.BACK) {
          var isSettled = date.isSettled();
          var title = isSettled ? date.called() : say("calendar.draft", locale);
          var uid = "date" + date.path().replace('/', '-') + "@" + origin.host();
          file.event(uid, date.from(), date.to(), title, isSettled);
        }
      }
    }
  }

  private String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
