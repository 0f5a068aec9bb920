package org.bedside.gatherings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The form of a gathering as the browser sends it.
record GatheringForm(
    @Nullable String title,
    @Nullable String words,
    @Nullable String date,
    @Nullable String starts,
    @Nullable String ends,
    @Nullable String place,
    @Nullable String address,
    @Nullable String room,
    @Nullable String call) {

  private static final int LONG = 5_000;
  private static final int SHORT = 200;

  GatheringForm {
    title = tidy(title);
    words = tidy(words);
    date = tidy(date);
    starts = tidy(starts);
    ends = tidy(ends);
    place = tidy(place);
    address = tidy(address);
    room = tidy(room);
    call = tidy(call);
  }

  private static String tidy(@Nullable String value) {
    return value == null ? "" : value.replace("\r\n", "\n").strip();
  }

  static GatheringForm of(Details details) {
    return new GatheringForm(
        details.title(),
        details.words(),
        details.starts().toLocalDate().toString(),
        details.starts().toLocalTime().toString(),
        details.ends().toLocalTime().toString(),
        details.place(),
        details.address(),
        details.room(),
        details.call());
  }

  /// A new one, at the practice and with its own number.
  static GatheringForm blank(String place, String address, String phone) {
    return new GatheringForm("", "", "", "", "", place, address, "", phone);
  }

  /// What keeps it from being saved: the key of a sentence by the name of the field.
  Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (text(title).isEmpty() || text(title).length() > SHORT) {
      errors.put("title", "gatherings.error.title");
    }
    if (text(words).length() > LONG) {
      errors.put("words", "gatherings.error.long");
    }
    for (var field :
        Map.of(
                "place",
                text(place),
                "address",
                text(address),
                "room",
                text(room),
                "call",
                text(call))
            .entrySet()) {
      if (field.getValue().length() > SHORT || field.getValue().contains("\n")) {
        errors.put(field.getKey(), "gatherings.error.long");
      }
    }
    if (text(place).isEmpty()) {
      errors.put("place", "gatherings.error.place");
    }
    if (day() == null) {
      errors.put("date", "gatherings.error.date");
    }
    if (time(starts) == null) {
      errors.put("starts", "gatherings.error.time");
    }
    var from = time(starts);
    var to = time(ends);
    if (to == null || (from != null && !to.isAfter(from))) {
      errors.put("ends", to == null ? "gatherings.error.time" : "gatherings.error.ends");
    }
    return errors;
  }

  /// @throws IllegalStateException if there are [#errors]
  Details details(ZoneId zone) {
    var day = day();
    var from = time(starts);
    var to = time(ends);
    if (day == null || from == null || to == null) {
      throw new IllegalStateException("The form has errors");
    }
    return new Details(
        text(title),
        text(words),
        text(place),
        text(address),
        text(room),
        text(call),
        day.atTime(from),
        day.atTime(to),
        zone);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private @Nullable LocalDate day() {
    try {
      var day = LocalDate.parse(text(date));
      return day.getYear() < 2000 || day.getYear() > 2999 ? null : day;
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static @Nullable LocalTime time(@Nullable String value) {
    try {
      return LocalTime.parse(text(value)).withSecond(0).withNano(0);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
