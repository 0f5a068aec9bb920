package org.bedside.answers;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.bedside.detectors.Blank;
import org.bedside.detectors.Prepared;
import org.bedside.people.Practice;
import org.jspecify.annotations.Nullable;

/// What is filled into prepared answers, besides the practice's own telephone: the same for
/// everybody, so that it proves nothing about anybody.
///
/// @param portal the door to private messages; empty for none
/// @param policy a page with the practice's rules; empty for none
/// @param hours in which somebody is there; null if nobody said
record Blanks(String portal, String policy, @Nullable Hours hours) {

  /// @param first day of the week on which somebody is there
  /// @param last day, which is the first one or a later one of the same week
  record Hours(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes) {

    /// "Mon–Fri 8 am–5 pm".
    String in(Locale language) {
      var days = day(first, language) + (first == last ? "" : "–" + day(last, language));
      return days + " " + time(opens) + "–" + time(closes);
    }

    /// Until when somebody is there who is there now; empty if nobody is.
    String until(ZonedDateTime now, Locale language) {
      var day = now.getDayOfWeek();
      var time = now.toLocalTime();
      boolean there =
          day.compareTo(first) >= 0
              && day.compareTo(last) <= 0
              && !time.isBefore(opens)
              && time.isBefore(closes);
      var article = closes.getHour() % 12 == 1 ? "la " : "las ";
      return !there ? "" : (language.getLanguage().equals("es") ? article : "") + time(closes);
    }

    private static String day(DayOfWeek day, Locale language) {
      return day.getDisplayName(TextStyle.SHORT, language);
    }

    private static String time(LocalTime time) {
      var hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
      var minutes = time.getMinute() == 0 ? "" : ":%02d".formatted(time.getMinute());
      return hour + minutes + (time.getHour() < 12 ? " am" : " pm");
    }
  }

  static final Blanks NONE = new Blanks("", "", null);

  /// The whole of a prepared answer, or nothing where something to fill in is missing. An answer in
  /// a crisis is whole without the hour until which somebody reads along.
  String fill(Prepared prepared, Practice practice, ZonedDateTime now) {
    var language = Locale.of(prepared.language());
    var text = prepared.text();
    if (prepared.sort() == Prepared.Sort.CRISIS && until(now, language).isEmpty()) {
      text = text.substring(0, text.lastIndexOf(". ", text.indexOf("{HOURS}")) + 1);
    }
    for (var blank : prepared.blanks()) {
      var filled = filled(blank, prepared, practice, now);
      var place = "{" + blank + "}";
      if (text.contains(place) && !blank.takes(filled)) {
        return "";
      }
      text = text.replace(place, filled);
    }
    var whole = prepared.leadsOn() ? leadingOn(text, prepared.language()) : text;
    return Prepared.of(whole).isPresent() ? whole : "";
  }

  /// With the way to private messages below it, unless it stands there or there is none.
  String leadingOn(String text, String language) {
    return Blank.LINK.takes(portal) && !text.contains(portal)
        ? text + " " + Prepared.way(language).replace("{LINK}", portal)
        : text;
  }

  private String filled(Blank blank, Prepared prepared, Practice practice, ZonedDateTime now) {
    var language = Locale.of(prepared.language());
    return switch (blank) {
      case PHONE -> practice.phone();
      case NAME -> "";
      case LINK -> prepared.name().equals("policy") ? policy : portal;
      case HOURS ->
          prepared.sort() == Prepared.Sort.CRISIS
              ? until(now, language)
              : hours == null ? "" : hours.in(language);
    };
  }

  private String until(ZonedDateTime now, Locale language) {
    return hours == null ? "" : hours.until(now, language);
  }
}
