package org.bedside.campaigns;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The form of a campaign as the browser sends it.
///
/// @param count the goal as a number, if it has one
/// @param strip whether what follows readers is to be taken off the link
record CampaignForm(
    @Nullable String title,
    @Nullable String purpose,
    @Nullable String count,
    @Nullable String starts,
    @Nullable String ends,
    @Nullable String link,
    @Nullable Boolean strip) {

  private static final int LONG = 1_000;
  private static final int SHORT = 120;

  CampaignForm {
    title = tidy(title);
    purpose = tidy(purpose);
    count = tidy(count);
    starts = tidy(starts);
    ends = tidy(ends);
    link = tidy(link);
    strip = strip != null && strip;
  }

  private static String tidy(@Nullable String value) {
    return value == null ? "" : value.replace("\r\n", "\n").strip();
  }

  static CampaignForm of(Campaign campaign) {
    var number = campaign.number();
    return new CampaignForm(
        campaign.name(),
        campaign.goal(),
        number == null ? "" : number.toString(),
        campaign.starts().toString(),
        campaign.ends().toString(),
        campaign.link(),
        false);
  }

  static CampaignForm blank(LocalDate today) {
    return new CampaignForm("", "", "", today.toString(), today.plusWeeks(6).toString(), "", false);
  }

  /// What keeps it from being saved: the key of a sentence by the name of the field.
  Map<String, String> errors() {
    var errors = new LinkedHashMap<String, String>();
    if (name().isEmpty() || name().length() > SHORT || name().contains("\n")) {
      errors.put("title", "campaigns.error.title");
    }
    if (goal().isEmpty() || goal().length() > LONG) {
      errors.put("purpose", "campaigns.error.purpose");
    }
    if (!text(count).isEmpty() && number() == null) {
      errors.put("count", "campaigns.error.count");
    }
    if (day(starts) == null) {
      errors.put("starts", "campaigns.error.day");
    }
    var from = day(starts);
    var to = day(ends);
    if (to == null || (from != null && to.isBefore(from))) {
      errors.put("ends", to == null ? "campaigns.error.day" : "campaigns.error.ends");
    }
    if (!text(link).isEmpty()) {
      var address = Link.of(text(link));
      if (address.isEmpty()) {
        errors.put("link", "campaigns.error.link");
      } else if (!Boolean.TRUE.equals(strip) && !address.get().trackers().isEmpty()) {
        errors.put("link", "campaigns.error.trackers");
      }
    }
    return errors;
  }

  String name() {
    return text(title);
  }

  String goal() {
    return text(purpose);
  }

  @Nullable Integer number() {
    return wholeNumber(text(count));
  }

  /// A whole number that a goal may have; null for anything else.
  static @Nullable Integer wholeNumber(String text) {
    return text.matches("[0-9]{1,7}") ? Integer.valueOf(text) : null;
  }

  LocalDate from() {
    return Objects.requireNonNull(day(starts));
  }

  LocalDate to() {
    return Objects.requireNonNull(day(ends));
  }

  /// Without what follows readers; null for no link.
  @Nullable String cleanLink() {
    return Link.of(text(link)).map(address -> address.clean().address()).orElse(null);
  }

  /// What in the link follows readers, to name it.
  public String trackers() {
    return Link.of(text(link)).map(address -> String.join(", ", address.trackers())).orElse("");
  }

  boolean says(Campaign campaign) {
    return errors().isEmpty()
        && name().equals(campaign.name())
        && goal().equals(campaign.goal())
        && Objects.equals(number(), campaign.number())
        && from().equals(campaign.starts())
        && to().equals(campaign.ends())
        && Objects.equals(cleanLink(), campaign.link());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable LocalDate day(@Nullable String value) {
    try {
      var day = LocalDate.parse(text(value));
      return day.getYear() < 2000 || day.getYear() > 2999 ? null : day;
    } catch (DateTimeException _) {
      return null;
    }
  }
}
