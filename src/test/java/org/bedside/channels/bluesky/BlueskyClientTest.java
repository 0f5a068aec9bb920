package org.bedside.channels.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.bedside.channels.bluesky.BlueskyClient.Lookup;
import org.bedside.channels.bluesky.BlueskyClient.Sent;
import org.bedside.channels.bluesky.BlueskyPost.Blob;
import org.bedside.channels.bluesky.BlueskyPost.Picture;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Refusal;
import org.bedside.channels.terms.Tid;
import org.bedside.networks.Network;
import org.bedside.networks.Networks;
import org.bedside.peers.LostAnswerProxy;
import org.bedside.peers.LostAnswerProxy.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Against a real Bluesky server: what it holds in the end is asked past this client.
class BlueskyClientTest extends AmongBlueskyServers {

  private final String open = "Open today " + key.value();

  @Test
  void a_post_with_a_link_and_a_described_picture_is_there_as_it_was_written() throws Exception {
    var png = png();
    var blob = given(client.uploadBlob(connection, png, MediaType.IMAGE_PNG));
    var words =
        Networks.render(
            Network.BLUESKY,
            "Grippeimpfung 💉 #flu mit @%s".formatted(account.handle()),
            "https://clinic.example/flu");
    var accounts = Map.of(account.handle(), account.did());
    var picture = new Picture(blob, "A nurse holds a syringe", 4, 3);
    var post = new BlueskyPost(words, accounts, List.of(picture), List.of("de"), NOON);

    var sent = given(client.putRecord(connection, key, post));

    var stored = peer.post(account, key.value());
    assertThat(sent)
        .isEqualTo(new Sent(stored.get("uri").asString(), stored.get("cid").asString()));
    assertThat(stored.get("value")).isEqualTo(new JsonMapper().readTree(post.json()));
    assertThat(post.record().get("facets")).hasSize(3);
    assertThat(peer.blob(account, blob.cid())).isEqualTo(png);
  }

  @Test
  void eight_at_once_make_one_post() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8);
        var proxy = LostAnswerProxy.before(peer.origin())) {
      var seen = client(proxy.origin());
      Callable<Answer<Sent>> put = () -> seen.putRecord(connection, key, words(open));
      var answers = threads.invokeAll(Collections.nCopies(8, put));
      for (var answer : answers) {
        assertThat(given(answer.get())).isEqualTo(given(answers.getFirst().get()));
      }
      assertThat(proxy.answers()).hasSize(8).filteredOn(a -> a.contains("\"commit\"")).hasSize(1);
    }
    var revision = peer.revision(account);
    assertThat(client.putRecord(connection, key, words(open))).isInstanceOf(Answer.Given.class);
    assertThat(peer.revision(account)).isEqualTo(revision);
    assertThat(postsWith(open)).hasSize(1);
  }

  @Test
  void other_words_in_the_place_of_a_post_are_refused() {
    var sent = given(client.putRecord(connection, key, words(open)));
    assertThat(client.putRecord(connection, key, words("Closed today")))
        .isEqualTo(new Answer.Rejected<>(Refusal.KEY_TAKEN, "InvalidSwap"));
    assertThat(client.getRecord(connection, key, words(open)))
        .isEqualTo(new Answer.Given<>(new Lookup.Ours(sent)));
    assertThat(client.getRecord(connection, key, words("Closed today")))
        .isEqualTo(new Answer.Given<>(new Lookup.Other(sent)));
  }

  @Test
  void looking_back_tells_a_lost_answer_from_a_lost_request() {
    for (var fault :
        List.of(new Fault.LostAnswer(), new Fault.BrokenAnswer(), new Fault.AnswerReplaced(502))) {
      var place = Tid.of(NOON, UUID.randomUUID());
      assertThat(throughWeather(fault, place)).isEqualTo(new Answer.Unknown<>());
      assertThat(given(client.getRecord(connection, place, words(open))))
          .isInstanceOf(Lookup.Ours.class);
    }
    var place = Tid.of(NOON, UUID.randomUUID());
    assertThat(throughWeather(new Fault.LostRequest(), place)).isEqualTo(new Answer.Unknown<>());
    assertThat(given(client.getRecord(connection, place, words(open))))
        .isEqualTo(new Lookup.Absent());
    assertThat(postsWith(open)).hasSize(3);
  }

  @Test
  @Tag("long")
  void an_answer_that_comes_too_late_is_doubt_and_one_post() {
    assertThat(throughWeather(new Fault.LateAnswer(Duration.ofSeconds(3)), key))
        .isEqualTo(new Answer.Unknown<>());
    assertThat(given(client.putRecord(connection, key, words(open)))).isNotNull();
    assertThat(postsWith(open)).hasSize(1);
  }

  @Test
  void a_storm_of_lost_answers_ends_with_each_post_once() {
    try (var proxy = LostAnswerProxy.before(peer.origin())) {
      var lots = new Random(7);
      proxy
          .onlyFor("putRecord")
          .otherwise(_ ->
              switch (lots.nextInt(5)) {
                case 0 -> new Fault.LostAnswer();
                case 1 -> new Fault.LostRequest();
                default -> new Fault.None();
              });
      var stormy = client(proxy.origin());
      for (int i = 0; i < 40; i++) {
        deliver(
            stormy, Tid.of(NOON.plusSeconds(i), UUID.randomUUID()), words(open + ", number " + i));
      }
      assertThat(proxy.received()).isGreaterThan(40);
    }
    assertThat(postsWith(open)).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void a_recalled_post_is_gone_and_may_be_recalled_again() {
    var _ = given(client.putRecord(connection, key, words(open)));
    for (int times = 0; times < 2; times++) {
      assertThat(client.deleteRecord(connection, key)).isInstanceOf(Answer.Given.class);
      assertThat(postsWith(open)).isEmpty();
    }
  }

  @Test
  void the_limits_are_three_hundred_characters_and_three_thousand_bytes() {
    var family = "👨‍👩‍👧‍👦";
    assertThat(put("a".repeat(300))).isInstanceOf(Answer.Given.class);
    assertThat(put("a".repeat(301)))
        .isEqualTo(new Answer.Rejected<>(Refusal.TOO_LONG, "InvalidRequest"));
    assertThat(put(family.repeat(120))).isInstanceOf(Answer.Given.class);
    assertThat(put(family.repeat(121)))
        .isEqualTo(new Answer.Rejected<>(Refusal.TOO_MANY_BYTES, "InvalidRequest"));
  }

  @Test
  void a_picture_above_the_limit_is_refused_with_the_post() {
    var blob = given(client.uploadBlob(connection, new byte[2_000_001], MediaType.IMAGE_PNG));
    var picture = new Picture(blob, "A large one", 1, 1);
    assertThat(client.putRecord(connection, key, words("Look", picture)))
        .isEqualTo(new Answer.Rejected<>(Refusal.PICTURE_TOO_LARGE, "InvalidRequest"));
    var lost = new Blob(blob.cid().replace(blob.cid().substring(20, 24), "aaaa"), "image/png", 6);
    assertThat(client.putRecord(connection, key, words("Look", new Picture(lost, "Lost", 1, 1))))
        .isEqualTo(new Answer.Rejected<>(Refusal.PICTURE_LOST, "BlobNotFound"));
  }

  @Test
  void a_server_that_is_away_was_not_reached() {
    var proxy = LostAnswerProxy.before(peer.origin());
    proxy.close();
    assertThat(client(proxy.origin()).putRecord(connection, key, words("Hi")))
        .isInstanceOf(Answer.RetryLater.class);
  }

  /// What bookkeeping will do with each answer: look back on doubt, and only then send again.
  private static void deliver(BlueskyClient stormy, Tid place, BlueskyPost post) {
    for (int attempt = 0; attempt < 20; attempt++) {
      if (stormy.putRecord(connection, place, post) instanceof Answer.Given
          || given(stormy.getRecord(connection, place, post)) instanceof Lookup.Ours) {
        return;
      }
    }
    throw new AssertionError("Never delivered");
  }

  private Answer<Sent> throughWeather(Fault fault, Tid place) {
    try (var proxy = LostAnswerProxy.before(peer.origin()).next(fault)) {
      return client(proxy.origin()).putRecord(connection, place, words(open));
    }
  }

  private static Answer<Sent> put(String text) {
    return client.putRecord(connection, Tid.of(NOON, UUID.randomUUID()), words(text));
  }

  /// The texts of the posts that the server holds and that begin so.
  private static List<String> postsWith(String beginning) {
    return peer.posts(account).stream()
        .map(post -> post.path("value").path("text").asString())
        .filter(text -> text.startsWith(beginning))
        .toList();
  }

  private static byte[] png() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
