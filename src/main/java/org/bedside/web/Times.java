package org.bedside.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Times and days as people say them, in the language of the page: "7:30 am", "Tuesday 13 October".
/// Pages ask it as `@times`; the patterns stand in the message files (`web.times.…`).
@Component("times")
public class Times {

  private final MessageSource messages;

  Times(MessageSource messages) {
    this.messages = messages;
  }

  /// "7:30 am"
  public String time(TemporalAccessor at) {
    return clock("time", at);
  }

  /// "7:30:09 am", for the ledger.
  public String seconds(TemporalAccessor at) {
    return clock("seconds", at);
  }

  /// "Tuesday", to begin a line.
  public String weekday(TemporalAccessor day) {
    return opening(written("weekday", day));
  }

  /// "13 October"
  public String date(TemporalAccessor day) {
    return written("date", day);
  }

  /// "Tuesday 13 October", to begin a line.
  public String day(TemporalAccessor day) {
    return opening(written("day", day));
  }

  /// "13 October 2026"
  public String year(TemporalAccessor day) {
    return written("year", day);
  }

  /// "October", to stand alone.
  public String month(TemporalAccessor day) {
    return opening(written("month", day));
  }

  /// "Tue 13 Oct, 7:30 am", within a sentence.
  public String moment(TemporalAccessor at) {
    return message("moment", written("short", at), time(at));
  }

  /// "Tuesday 13 October, 7:30 am", to begin a line.
  public String now(TemporalAccessor at) {
    return message("moment", day(at), time(at));
  }

  /// From one day to another; the month is said once if it is the same.
  public String span(TemporalAccessor first, TemporalAccessor last) {
    var isSame = month(first).equals(month(last));
    return message("span", isSame ? written("dayOfMonth", first) : date(first), date(last));
  }

  /// "Pacific Time"
  public String zone(ZoneId zone) {
    return zone.getDisplayName(TextStyle.FULL, locale());
  }

  /// Lower case, because CLDR's "AM" and "PM" shout in American English. A time has no other
  /// letters.
  private String clock(String pattern, TemporalAccessor at) {
    return written(pattern, at).toLowerCase(locale());
  }

  private String written(String pattern, TemporalAccessor at) {
    return DateTimeFormatter.ofPattern(message(pattern + ".format"), locale()).format(at);
  }

  /// The same words at the beginning of a line: in Spanish days and months are lower case.
  private static String opening(String words) {
    return words.substring(0, 1).toUpperCase(locale()) + words.substring(1);
  }

  private String message(String key, Object... arguments) {
    return messages.getMessage("web.times." + key, arguments, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
