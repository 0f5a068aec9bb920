package org.bedside.channels.carrying;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bedside.channels.mastodon.MastodonServer;
import org.bedside.networks.Network;
import org.bedside.peers.BlueskyPeer;
import org.bedside.peers.LostAnswerProxy;
import org.bedside.peers.LostMailProxy;
import org.bedside.peers.Weather;
import org.bedside.peers.WordPressPeer;

/// The four networks that posts leave to in the tests of crashes, each behind bad weather: a real
/// Bluesky server, a real WordPress, a server that keeps Mastodon's contract and a mail server.
/// What is out in the end is asked of them, past the house.
final class FourPeers implements AutoCloseable {

  private static final List<Network> HTTP =
      List.of(Network.BLUESKY, Network.MASTODON, Network.WORDPRESS);

  final BlueskyPeer.Account bluesky = BlueskyPeer.running().createAccount("maple");
  final WordPressPeer.User wordPress = WordPressPeer.running().user("author");
  final MastodonServer mastodon;
  final MastodonServer.Person mastodonPerson;
  final LostMailProxy mailWeather;
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final Map<Network, LostAnswerProxy> proxies = new EnumMap<>(Network.class);
  private final Map<Network, Weather> weathers = new EnumMap<>(Network.class);

  /// @param deadline of a call, which what is late is later than
  FourPeers(long seed, int percent, Duration deadline, Clock clock) {
    mastodon = MastodonServer.start(clock);
    mastodonPerson = mastodon.person("maple");
    for (var family : List.of("statuses", "all")) {
      mastodon.limits.allow(family, Integer.MAX_VALUE);
    }
    mail.start();
    mailWeather = LostMailProxy.before(mail.getSmtp().getPort(), deadline.multipliedBy(2));
    for (var network : HTTP) {
      weathers.put(network, new Weather(seed + HTTP.indexOf(network), percent, deadline));
    }
    proxies.put(Network.BLUESKY, before(BlueskyPeer.running().origin(), "com.atproto.repo."));
    proxies.put(Network.MASTODON, before(mastodon.origin(), "/statuses"));
    proxies.put(Network.WORDPRESS, before(WordPressPeer.running().origin(), "/wp/v2/posts"));
  }

  private static LostAnswerProxy before(URI peer, String part) {
    return LostAnswerProxy.before(peer).keepingHost().onlyFor(part);
  }

  /// From now on the sky is as the seed says.
  void begin(long seed, int percent) {
    weathers.forEach((network, weather) -> proxy(network).otherwise(weather));
    mailWeather.storm(seed, percent);
  }

  void clear() {
    weathers.values().forEach(Weather::clear);
    mailWeather.otherwise(() -> LostMailProxy.Fault.NONE);
  }

  URI origin(Network network) {
    return proxy(network).origin();
  }

  LostAnswerProxy proxy(Network network) {
    return Objects.requireNonNull(proxies.get(network));
  }

  int spoiled() {
    return weathers.values().stream().mapToInt(Weather::spoiled).sum() + mailWeather.spoiled();
  }

  /// What a house is told so that it may call these.
  Map<String, Object> settings() {
    var open = HTTP.stream().map(network -> origin(network).toString()).toList();
    return Map.of(
        "bedside.egress.allowed-private-origins",
        String.join(",", open),
        "spring.mail.host",
        "127.0.0.1",
        "spring.mail.port",
        mailWeather.port());
  }

  /// How often each text stands on a network where people can see it.
  Map<String, Integer> out(Network network) {
    var count = new HashMap<String, Integer>();
    texts(network).forEach(text -> count.merge(text, 1, Integer::sum));
    return count;
  }

  private Stream<String> texts(Network network) {
    return switch (network) {
      case BLUESKY ->
          BlueskyPeer.running().posts(bluesky).stream()
              .map(post -> post.path("value").path("text").asString());
      case MASTODON -> mastodon.posts(mastodonPerson).stream().map(MastodonServer.Post::text);
      case WORDPRESS ->
          WordPressPeer.running().posts(wordPress).stream()
              .filter(post -> post.path("status").asString().equals("publish"))
              .map(post -> post.path("title").path("raw").asString());
      case NEWSLETTER -> Arrays.stream(mail.getReceivedMessages()).map(FourPeers::subject);
      default -> throw new IllegalArgumentException(network.name());
    };
  }

  private static String subject(jakarta.mail.internet.MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    proxies.values().forEach(LostAnswerProxy::close);
    mailWeather.close();
    mail.stop();
    mastodon.close();
  }
}
