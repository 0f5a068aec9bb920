package org.bedside.channels.bluesky;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.bedside.OpenPorts;
import org.bedside.WholeHouse;
import org.bedside.audit.Line;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Mode;
import org.bedside.channels.terms.Networking;
import org.bedside.media.Upload;
import org.bedside.networks.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// The whole way to a real Bluesky server, through the pages, the gate and the dispatcher.
@WholeHouse
@Tag("peer")
class BlueskyDeliveryTest extends OnBluesky {

  @Autowired Networking networking;

  @Test
  void a_post_arrives_once_as_it_was_approved_and_a_recall_takes_it_back() throws Exception {
    connected(clinic);
    var text = "Flu shots on Saturday, see https://maplestreetfm.example/flu #flushots";
    var picture = picture("A syringe beside a cup of tea");
    var post = posts.approved("Flu shots", text, picture.item().id(), writer, owner);

    assertThat(channels.arrived(post)).containsOnly("SENT");

    var record = only(text);
    var image = record.path("embed").path("images").get(0);
    assertThat(image.path("alt").asString()).isEqualTo("A syringe beside a cup of tea");
    assertThat(peer.blob(clinic, image.path("image").path("ref").path("$link").asString()))
        .isEqualTo(media.bytes(picture.item().id()));
    assertThat(facets(record))
        .containsExactly("#link https://maplestreetfm.example/flu", "#tag flushots");
    var address = "https://bsky.app/profile/" + clinic.did();
    assertThat(panel(post)).contains(address, "Out");
    assertThat(networking.channel(Network.BLUESKY).said(delivery(post), ours()))
        .isInstanceOfSatisfying(
            Answer.Given.class,
            given -> assertThat(given.value().toString()).contains(text, address));

    posts.recall(post, owner);
    until(() -> state(post) == DeliveryState.RECALLED);
    assertThat(textsThatBegin(text)).isEmpty();
    assertThat(site.address(post)).isEmpty();
  }

  @Test
  void a_new_account_is_on_trial_until_somebody_sets_it_live() throws Exception {
    assertThat(connect(clinic.handle(), clinic.appPassword())).hasRedirectedUrl("/channels");
    var post = posts.approved("On trial", "We rehearse this one.", writer, owner);
    assertThat(channels.arrived(post)).containsOnly("SENT", "REHEARSED");
    assertThat(state(post)).isEqualTo(DeliveryState.REHEARSED);
    assertThat(textsThatBegin("We rehearse")).isEmpty();
  }

  @Test
  void a_first_channel_is_asked_of_its_server_and_goes_live_from_the_start() throws Exception {
    var wrong = begin(clinic.handle() + "x", clinic.appPassword(), "");
    assertThat(wrong).hasStatus(422).bodyText().contains("password-error", clinic.handle() + "x");
    var kept =
        wrong
            .getResponse()
            .getContentAsString()
            .replaceAll("(?s).*name=\"kept\" value=\"([^\"]+)\".*", "$1");
    assertThat(begin(clinic.handle(), "", kept)).hasRedirectedUrl("/welcome");
    assertThat(ours().mode()).isEqualTo(Mode.LIVE);
    assertThat(audit.about("channel:" + ours().id()))
        .extracting(Line::action)
        .contains("channel.connected", "channel.mode-live");

    var post = posts.approved("First", "Our very first words there.", writer, owner);
    assertThat(channels.arrived(post)).containsOnly("SENT");
    assertThat(textsThatBegin("Our very first words")).hasSize(1);
  }

  private MvcTestResult begin(String handle, String password, String kept) {
    return post(
        "/channels/first",
        Map.of(
            "channel",
            "BLUESKY",
            "live",
            "true",
            "server",
            OpenPorts.WEATHER.origin().toString(),
            "identifier",
            handle,
            "password",
            password,
            "kept",
            kept));
  }

  @Test
  void a_wrong_app_password_is_said_on_the_page_and_keeps_nothing() {
    assertThat(connect(clinic.handle(), "wrong-pass-word-here"))
        .bodyText()
        .contains("does not know this handle with this app password")
        .doesNotContain("wrong-pass-word-here");
    assertThat(accounts.all()).noneMatch(account -> account.network() == Network.BLUESKY);
  }

  @Test
  void an_account_whose_password_was_taken_away_waits_for_a_person_and_then_goes_on()
      throws Exception {
    var leaver = peer.createAccount("leaver");
    var account = connected(leaver);
    peer.revokeAppPassword(leaver);
    accounts.secret(account.id(), account.name(), spoiled(account), null);
    var post = posts.approved("Held", "This one waits for a person.", writer, owner);

    assertThat(channels.arrived(post)).containsOnly("SENT", "HELD");
    assertThat(ours().health()).isEqualTo(Health.NEEDS_PERSON);
    assertThat(get("/channels")).contains("Needs you");
    assertThat(get("/today")).contains("/posts/" + post.value());
    assertThat(peer.posts(leaver)).isEmpty();

    var again =
        peer.post("com.atproto.server.createAppPassword", Map.of("name", "again"), leaver.token());
    assertThat(connect(leaver.handle(), again.path("password").asString()))
        .hasRedirectedUrl("/channels");
    assertThat(ours().health()).isEqualTo(Health.HEALTHY);
    assertThat(decide(post, "again")).hasRedirectedUrl("/posts/" + post.value());
    until(() -> state(post) == DeliveryState.SENT);
    assertThat(peer.posts(leaver)).hasSize(1);
    assertThat(get("/today")).doesNotContain("/posts/" + post.value());
  }

  @Test
  void a_dead_access_token_is_renewed_once_and_the_new_one_is_kept_sealed() throws Exception {
    weather.onlyFor("refreshSession");
    var account = connected(clinic);
    assertThat(account.expiresAt()).isAfter(clock.instant().plus(60, DAYS));
    var before = json.readValue(account.secret(), BlueskyConnection.class);
    accounts.secret(account.id(), account.name(), spoiled(account), null);
    var post = posts.approved("Renewed", "The token of this one was dead.", writer, owner);

    assertThat(channels.arrived(post)).containsOnly("SENT");
    assertThat(weather.received()).isEqualTo(1);
    // The end was taken away above; the renewal brought it back: about ninety days.
    assertThat(ours().expiresAt())
        .isBetween(clock.instant().plus(60, DAYS), clock.instant().plus(100, DAYS));
    var kept = json.readValue(ours().secret(), BlueskyConnection.class);
    assertThat(kept.refreshToken()).isNotEqualTo(before.refreshToken());
    var stored = db.sql("select secret from channel where id = :id").param("id", account.id());
    assertThat(new String(stored.query(byte[].class).single(), StandardCharsets.ISO_8859_1))
        .doesNotContain(kept.accessToken(), kept.refreshToken(), clinic.did());
    var next = posts.approved("Renewed 2", "The next one needs no renewal.", writer, owner);
    assertThat(channels.arrived(next)).containsOnly("SENT");
    assertThat(weather.received()).isEqualTo(1);
  }

  private String spoiled(Account account) {
    var good = json.readValue(account.secret(), BlueskyConnection.class);
    return json.writeValueAsString(
        new BlueskyConnection(
            good.origin(), good.identifier(), good.did(), "dead", good.refreshToken()));
  }

  private JsonNode only(String text) {
    var found =
        peer.posts(clinic).stream()
            .map(post -> post.path("value"))
            .filter(value -> value.path("text").asString().equals(text))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static List<String> facets(JsonNode record) {
    var all = new ArrayList<String>();
    for (var facet : record.path("facets")) {
      var feature = facet.path("features").get(0);
      all.add(
          feature.path("$type").asString().replaceFirst(".*#", "#")
              + " "
              + feature.path("uri").asString("")
              + feature.path("tag").asString(""));
    }
    return all;
  }

  private Upload.Uploaded picture(String alt) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    var by = "person:" + writer.id();
    var uploaded = (Upload.Uploaded) media.upload(bytes.toByteArray(), by);
    media.describe(uploaded.item().id(), alt, by);
    return uploaded;
  }
}
