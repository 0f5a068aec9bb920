package org.bedside.channels.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.bedside.OpenPorts;
import org.bedside.SettableClock;
import org.bedside.channels.TestChannels;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.carrying.Deliveries;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.media.Upload;
import org.bedside.networks.Network;
import org.bedside.peers.LostAnswerProxy;
import org.bedside.peers.WordPressPeer;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// A practice with a user on a real WordPress, and a place between the two where a test makes the
/// weather. What is out in the end is asked past the product.
abstract class OnWordPress {

  static WordPressPeer peer;

  @Autowired MockMvcTester pages;
  @Autowired TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Deliveries deliveries;
  @Autowired Accounts accounts;
  @Autowired Media media;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  LostAnswerProxy weather;
  WordPressPeer.User clinic;
  Person owner;
  Person writer;

  @BeforeAll
  static void startPeer() {
    peer = WordPressPeer.running();
  }

  @BeforeEach
  void aPracticeBeforeTheWeather() {
    people.practice(false);
    channels.openOwnGround();
    owner = people.with("Hannah Example", Role.OWNER);
    writer = people.with("Priya Example", Role.CLINICIAN);
    clinic = peer.user("author");
    weather =
        LostAnswerProxy.before(peer.origin(), OpenPorts.WEATHER.port())
            .keepingHost()
            .onlyFor("/wp/v2/");
  }

  @AfterEach
  void clearSky() {
    weather.close();
    clock.reset();
    accounts.all().stream()
        .filter(account -> account.network() == Network.WORDPRESS)
        .forEach(account -> accounts.remove(account.id()));
  }

  final Account connected() {
    assertThat(connect(clinic.name(), clinic.applicationPassword())).hasRedirectedUrl("/channels");
    assertThat(post("/channels/" + ours().id() + "/mode", Map.of("mode", "LIVE")))
        .hasRedirectedUrl("/channels");
    return ours();
  }

  final MvcTestResult connect(String user, String password) {
    return connect(OpenPorts.WEATHER.origin().toString(), user, password, "");
  }

  final MvcTestResult connect(String site, String user, String password, String kept) {
    return post(
        "/channels/wordpress",
        Map.of("site", site, "user", user, "password", password, "kept", kept));
  }

  final MvcTestResult decide(PostId post, String decision) {
    return post("/deliveries/" + delivery(post).id() + "/decision", Map.of("decision", decision));
  }

  final MvcTestResult post(String path, Map<String, String> form) {
    var request = pages.post().uri(path).with(people.as(owner)).with(csrf());
    form.forEach(request::param);
    return request.exchange();
  }

  final String get(String path) {
    try {
      return pages
          .get()
          .uri(path)
          .with(people.as(owner))
          .exchange()
          .getResponse()
          .getContentAsString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  final Account ours() {
    return accounts.all().stream()
        .filter(account -> account.network() == Network.WORDPRESS)
        .findFirst()
        .orElseThrow();
  }

  final Delivery delivery(PostId post) {
    return deliveries.of(post).stream()
        .filter(delivery -> delivery.account().equals(ours().id()))
        .findFirst()
        .orElseThrow();
  }

  final DeliveryState state(PostId post) {
    return deliveries.of(post).isEmpty() ? DeliveryState.PLANNED : delivery(post).state();
  }

  final List<String> titles() {
    return peer.posts(clinic).stream()
        .filter(post -> post.path("status").asString().equals("publish"))
        .map(post -> post.path("title").path("raw").asString())
        .toList();
  }

  final JsonNode only(String title) {
    var found =
        peer.posts(clinic).stream()
            .filter(post -> post.path("title").path("raw").asString().equals(title))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  final MediaId picture(String alt) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var by = "person:" + writer.id();
    var uploaded = (Upload.Uploaded) media.upload(bytes.toByteArray(), by);
    media.describe(uploaded.item().id(), alt, by);
    return uploaded.item().id();
  }
}
