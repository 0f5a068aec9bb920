package org.bedside.channels.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Refusal;
import org.bedside.channels.terms.Tid;
import org.bedside.egress.EgressToLoopback;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;
import org.bedside.networks.Rendition;
import org.bedside.peers.BlueskyPeer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Our counter and the server agree on whether a text fits: 1,200 texts, most of them within a few
/// characters or bytes of a limit.
@Tag("peer")
class BlueskyCountTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final AtomicLong COUNT = new AtomicLong();
  private static final int TEXTS = 1_200;
  private static final String FITS = "fits";
  private static final String TOO_LONG = "too long";
  private static final int AT_ONCE = 8;

  /// Pieces that are hard to count, by what makes them hard.
  private static final List<List<String>> PIECES =
      List.of(
          List.of("a", "Z", "7", ".", " "),
          List.of("é", "e\u0301", "o\u0302\u0323", "ß", "ﬁ", "ą\u0328\u0301"),
          List.of("流", "感", "ワ", "ク", "が", "か\u3099", "，"),
          List.of("한", "\u1112\u1161\u11ab", "ᄀ", "가\u11a8"),
          List.of("💉", "👩🏽‍⚕️", "👨‍👩‍👧‍👦", "🏳️‍🌈", "1️⃣", "❤️", "❤", "🫩", "🧑‍🧑‍🧒‍🧒"),
          List.of("🇨🇭", "🇺🇸", "🇦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿"),
          List.of("क्षि", "स्त्री", "नी", "ক্ত", "ന്ത്യ", "కా", "க்ஷ", "ਸ਼੍ਰੀ"),
          List.of("ก็", "ที่", "น้ำ", "ກຳ", "ၵျွ", "བོད"),
          List.of("ש\u05c1ל\u05bcו", "مَ", "لا", "\u200f", "\u200d", "\u200b", "\u2066x\u2069"),
          List.of("\n", "\t", "\n\n", "\u00a0", "\u00ad", "\u2028", "\ufeff"),
          List.of(" https://clinic.example/flu?a=1 ", " #Grippe ", " @anna.example ", " 💉#é "));

  /// Conjuncts that Unicode 17 counts as one, as servers on newer systems do, and Unicode 16, which
  /// Java 25 knows, as several: Khmer, Myanmar, Javanese and Balinese.
  private static final List<List<String>> YOUNGER =
      List.of(List.of("ស្ត្រី", "ក្ក", "a"), List.of("က္က", "ꦏ꧀ꦏ", "ᬓ᭄ᬓ", "a"));

  @Test
  void the_counter_and_the_server_agree_on_what_fits() throws Exception {
    var compared = compare(texts(PIECES, TEXTS));

    assertThat(compared).hasSize(TEXTS);
    assertThat(compared).filteredOn(c -> !c.ours().equals(c.servers())).isEmpty();
    assertThat(compared)
        .filteredOn(c -> c.ours().equals(FITS))
        .as("on either side of the limits")
        .hasSizeBetween(TEXTS / 4, TEXTS * 3 / 4);
  }

  @Test
  void where_unicode_moved_on_the_counter_is_the_stricter_one() throws Exception {
    var compared = compare(texts(YOUNGER, 60));

    assertThat(compared)
        .filteredOn(c -> !c.servers().equals(FITS))
        .allSatisfy(c -> assertThat(c.ours()).isEqualTo(TOO_LONG));
    assertThat(compared)
        .as("else Java has caught up, and this test can go")
        .anySatisfy(c -> assertThat(c.ours()).isNotEqualTo(c.servers()));
  }

  private record Compared(String ours, String servers, String codePoints) {}

  /// Gives each text to the server, several at once, each from an account of its own.
  private static List<Compared> compare(List<Rendition> words) throws Exception {
    var peer = BlueskyPeer.running();
    var waiting = new ConcurrentLinkedQueue<>(words);
    Callable<List<Compared>> sender =
        () -> {
          var account = peer.createAccount("counter");
          var egress = EgressToLoopback.allowing(Duration.ofSeconds(30), peer.origin());
          var client =
              new BlueskyClient(egress.to(peer.origin()), peer.origin(), Clock.systemUTC());
          var connection =
              new BlueskyConnection(peer.origin(), "", account.did(), account.token(), "");
          var done = new ArrayList<Compared>();
          for (var text = waiting.poll(); text != null; text = waiting.poll()) {
            var answer = client.putRecord(connection, tid(), post(text));
            done.add(new Compared(ours(text), servers(answer), codePoints(text)));
          }
          return done;
        };
    var all = new ArrayList<Compared>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var part : threads.invokeAll(Collections.nCopies(AT_ONCE, sender))) {
        all.addAll(part.get());
      }
    }
    return all;
  }

  /// Which of the two limits the server names first is its own affair.
  private static String ours(Rendition words) {
    return Networks.count(Network.BLUESKY, words.sent()).fits() ? FITS : TOO_LONG;
  }

  private static String servers(Answer<?> answer) {
    return switch (answer) {
      case Answer.Given<?> _ -> FITS;
      case Answer.Rejected<?>(var refusal, _)
          when refusal == Refusal.TOO_LONG || refusal == Refusal.TOO_MANY_BYTES ->
          TOO_LONG;
      default -> answer.toString();
    };
  }

  private static List<Rendition> texts(List<List<String>> pieces, int howMany) {
    var random = new Random(11);
    var all = new ArrayList<Rendition>();
    while (all.size() < howMany) {
      var text = text(pieces, random, all.size());
      all.add(Networks.render(Network.BLUESKY, text, null));
    }
    return all;
  }

  /// Grown from one, two or all lists of pieces until it is about as long as it may be.
  private static String text(List<List<String>> pieces, Random random, int number) {
    var most = 297 + random.nextInt(7);
    var bytes = 2_980 + random.nextInt(45);
    var text = new StringBuilder();
    while (true) {
      var list =
          switch (number % 3) {
            case 0 -> pieces.get(number / 3 % pieces.size());
            case 1 -> pieces.get((number / 3 + random.nextInt(2) * 3) % pieces.size());
            default -> pieces.get(random.nextInt(pieces.size()));
          };
      text.append(list.get(random.nextInt(list.size())));
      var count = Networks.count(Network.BLUESKY, text.toString());
      if (count.used() >= most || count.bytes() >= bytes) {
        return text.toString();
      }
    }
  }

  private static BlueskyPost post(Rendition words) {
    return new BlueskyPost(words, Map.of(), List.of(), List.of(), NOON);
  }

  /// Each text gets a millisecond of its own: within one, keys of random ids may meet.
  private static Tid tid() {
    return Tid.of(NOON.plusMillis(COUNT.incrementAndGet()), UUID.randomUUID());
  }

  private static String codePoints(Rendition words) {
    var escaped = new StringBuilder();
    words.sent().codePoints().forEach(c -> escaped.append(Integer.toHexString(c)).append(' '));
    return escaped.toString();
  }
}
