package org.bedside.networks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The door: limits, counts and renditions. All of it is a function of its arguments.
public final class Networks {

  private static final Map<Network, Limits> LIMITS = read();

  private Networks() {}

  /// What a network allows, as far as its makers say so in public.
  public static Limits limits(Network network) {
    return Objects.requireNonNull(LIMITS.get(network));
  }

  private static Map<Network, Limits> read() {
    var data = new Properties();
    try (var file = Networks.class.getResourceAsStream("limits.properties")) {
      data.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var limits = new EnumMap<Network, Limits>(Network.class);
    for (var network : Network.values()) {
      limits.put(network, limits(data, network.name().toLowerCase(Locale.ROOT) + "."));
    }
    return limits;
  }

  private static Limits limits(Properties data, String key) {
    return new Limits(
        Unit.valueOf(data.getProperty(key + "unit")),
        number(data, key + "most"),
        number(data, key + "bytes"),
        number(data, key + "link"),
        number(data, key + "images"),
        number(data, key + "description"));
  }

  private static int number(Properties data, String key) {
    return Integer.parseInt(data.getProperty(key, "0"));
  }

  /// How long `text` is for a network that allows `limits`.
  public static Count count(Network network, Limits limits, String text) {
    var whole = Words.paired(text);
    int used = Counting.count(limits.unit(), limits, whole);
    return new Count(limits.unit(), used, limits.most(), Words.utf8Length(whole), limits.bytes());
  }

  /// The same with the limits that the network's makers publish.
  public static Count count(Network network, String text) {
    return count(network, limits(network), text);
  }

  /// What `network` will get when somebody says `words`, and `link` is the page that tells more.
  /// The link joins the words unless they hold it already; on own ground the post is that page.
  public static Rendition render(Network network, String words, @Nullable String link) {
    var tidy = Words.tidy(words);
    var text = link == null || network.isOwn() || tidy.contains(link) ? tidy : join(tidy, link);
    return switch (network) {
      case BLUESKY, WORDPRESS -> new Rendition(network, text, text, Facets.of(text), link);
      case LINKEDIN -> new Rendition(network, text, LittleText.of(text), List.of(), link);
      default -> new Rendition(network, text, text, List.of(), link);
    };
  }

  private static String join(String words, String link) {
    return words.isEmpty() ? link : words + "\n\n" + link;
  }
}
