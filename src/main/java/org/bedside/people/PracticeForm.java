package org.bedside.people;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was typed about the practice. Everything stays as it was typed until all of it is right.
record PracticeForm(
    String name,
    String place,
    String zone,
    String phone,
    String address,
    String email,
    String website,
    @Nullable Boolean selfApproval) {

  /// What a request leaves out is empty, and said to be missing.
  PracticeForm {
    name = requireNonNullElse(name, "");
    place = requireNonNullElse(place, "");
    zone = requireNonNullElse(zone, "");
    phone = requireNonNullElse(phone, "");
    address = requireNonNullElse(address, "");
    email = requireNonNullElse(email, "");
    website = requireNonNullElse(website, "");
    selfApproval = requireNonNullElse(selfApproval, false);
  }

  private static final Pattern EMAIL =
      Pattern.compile("[^@\\s\\p{Cntrl}<>,;\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  /// The zones that most practices are in come first.
  private static final List<String> USUAL =
      List.of(
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu");

  static PracticeForm of(Practice practice) {
    return new PracticeForm(
        practice.name(),
        practice.place(),
        practice.zone().getId(),
        practice.phone(),
        practice.address(),
        practice.email(),
        practice.website() == null ? "" : practice.website().toString(),
        practice.selfApproval());
  }

  static PracticeForm empty() {
    return new PracticeForm("", "", ZoneId.systemDefault().getId(), "", "", "", "", false);
  }

  static boolean isEmail(String text) {
    return text.length() < 255 && EMAIL.matcher(text).matches();
  }

  static List<String> zones() {
    var others =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("System"))
            .filter(id -> !USUAL.contains(id))
            .sorted();
    return Stream.concat(USUAL.stream(), others).toList();
  }

  /// What is not right yet: the field, and the sentence that says so.
  Map<String, String> errors(Sentences say) {
    var errors = new HashMap<String, String>();
    required("name", name, "error.practice", errors, say);
    required("place", place, "error.place", errors, say);
    required("address", address, "error.address", errors, say);
    if (!zones().contains(zone) && !zone.equals("UTC")) {
      errors.put("zone", say.of("error.zone"));
    }
    var digits = phone.replaceAll("\\D", "").replaceFirst("^1(?=\\d{10}$)", "").length();
    if (digits < 10) {
      errors.put("phone", say.of("error.phone", digits, 10 - digits));
    }
    if (!isEmail(email.strip())) {
      errors.put("email", say.of("error.email"));
    }
    if (!website.isBlank() && site() == null) {
      errors.put("website", say.of("error.website"));
    }
    return errors;
  }

  private static void required(
      String field, String value, String key, Map<String, String> errors, Sentences say) {
    if (value.isBlank() || value.length() > 200) {
      errors.put(field, say.of(key));
    }
  }

  Practice practice(boolean demo) {
    return new Practice(
        name.strip(),
        place.strip(),
        ZoneId.of(zone),
        phone.strip(),
        address.strip(),
        email.strip(),
        site(),
        demo,
        Boolean.TRUE.equals(selfApproval));
  }

  private @Nullable URI site() {
    var text = website.strip();
    try {
      var site = URI.create(text.contains("://") ? text : "https://" + text);
      return text.isEmpty() || site.getHost() == null || !site.getScheme().startsWith("http")
          ? null
          : site;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
