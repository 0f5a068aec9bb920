package org.bedside.chart;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import org.bedside.chart.ehrs.Link;
import org.bedside.chart.ehrs.Wish;
import org.bedside.chart.smart.Signing;
import org.jspecify.annotations.Nullable;

/// What somebody typed about an EHR, and what of it cannot be right.
record EhrForm(
    String name, String base, String place, String numbers, String client, String signing) {

  private static final int SHORT = 80;
  private static final int LONG = 500;

  static EhrForm empty() {
    return new EhrForm("", "", "", "", "", Signing.ES384.name());
  }

  static EhrForm of(Link link) {
    var ehr = link.ehr();
    return new EhrForm(
        ehr.name(),
        ehr.base().toString(),
        ehr.place(),
        ehr.numbers(),
        link.client(),
        link.signing().name());
  }

  /// Null, and keys of sentences by field, if something is missing or wrong.
  @Nullable Wish read(Map<String, String> errors) {
    text("name", name, SHORT, true, errors);
    text("place", place, SHORT, false, errors);
    text("client", client, LONG, true, errors);
    var at = address(base.strip());
    if (at == null) {
      errors.put("base", "chart.ehr.base.wrong");
    }
    if (!numbers.isBlank() && !isSystem(numbers.strip())) {
      errors.put("numbers", "chart.ehr.numbers.wrong");
    }
    var how = signing.equals("RS384") ? Signing.RS384 : Signing.ES384;
    if (!how.name().equals(signing)) {
      errors.put("signing", "chart.ehr.signing.wrong");
    }
    return at == null || !errors.isEmpty()
        ? null
        : new Wish(name.strip(), at, place.strip(), numbers.strip(), client.strip(), how);
  }

  private static void text(
      String field, String value, int most, boolean needed, Map<String, String> errors) {
    if (needed && value.isBlank()) {
      errors.put(field, "chart.ehr.missing");
    } else if (value.length() > most || value.chars().anyMatch(Character::isISOControl)) {
      errors.put(field, "chart.ehr.odd");
    }
  }

  /// Whole, without a slash at its end; people often copy the address without its beginning, or
  /// with `/metadata` behind it.
  private static @Nullable URI address(String text) {
    try {
      var whole = text.contains("://") ? text : "https://" + text;
      var uri = new URI(whole.replaceFirst("/+(metadata/*)?$", ""));
      var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      var plain =
          (scheme.equals("https") || scheme.equals("http"))
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      return plain && whole.length() <= LONG ? uri.normalize() : null;
    } catch (URISyntaxException _) {
      return null;
    }
  }

  /// A URI, such as `urn:oid:1.2.36.146.595.217.0.1`.
  private static boolean isSystem(String text) {
    try {
      return text.length() <= LONG && new URI(text).isAbsolute();
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
