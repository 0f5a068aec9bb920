package org.bedside.channels.bluesky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.bedside.OpenPorts;
import org.bedside.SettableClock;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.TestChannels;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.carrying.Deliveries;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.media.Media;
import org.bedside.networks.Network;
import org.bedside.peers.BlueskyPeer;
import org.bedside.peers.LostAnswerProxy;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Site;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// A practice with an account on a real Bluesky server, and a place between the two where a test
/// makes the weather. What is out in the end is asked past the product.
public abstract class OnBluesky {

  static BlueskyPeer peer;
  protected static BlueskyPeer.Account clinic;

  @Autowired MockMvcTester pages;
  @Autowired protected TestPosts posts;
  @Autowired protected TestPeople people;
  @Autowired protected TestChannels channels;
  @Autowired protected Deliveries deliveries;
  @Autowired Accounts accounts;
  @Autowired Media media;
  @Autowired Site site;
  @Autowired Audit audit;
  @Autowired protected SettableClock clock;
  @Autowired JdbcClient db;
  @Autowired JsonMapper json;
  LostAnswerProxy weather;
  protected Person owner;
  protected Person writer;

  @BeforeAll
  static void startPeer() {
    peer = BlueskyPeer.running();
    clinic = peer.createAccount("maple");
  }

  @BeforeEach
  protected void aPracticeBeforeTheWeather() {
    people.practice(false);
    channels.openOwnGround();
    owner = people.with("Hannah Example", Role.OWNER);
    writer = people.with("Priya Example", Role.CLINICIAN);
    weather =
        LostAnswerProxy.before(peer.origin(), OpenPorts.WEATHER.port())
            .onlyFor("com.atproto.repo.");
  }

  @AfterEach
  protected void clearSky() {
    weather.close();
    clock.reset();
    accounts.all().stream()
        .filter(account -> account.network() == Network.BLUESKY)
        .forEach(account -> accounts.remove(account.id()));
  }

  protected final Account connected(BlueskyPeer.Account there) {
    assertThat(connect(there.handle(), there.appPassword())).hasRedirectedUrl("/channels");
    assertThat(post("/channels/" + ours().id() + "/mode", Map.of("mode", "LIVE")))
        .hasRedirectedUrl("/channels");
    assertThat(get("/channels")).contains(there.handle(), "Live");
    return ours();
  }

  protected final MvcTestResult connect(String handle, String password) {
    return post(
        "/channels/bluesky",
        Map.of(
            "server",
            OpenPorts.WEATHER.origin().toString(),
            "identifier",
            handle,
            "password",
            password));
  }

  protected final MvcTestResult decide(PostId post, String decision) {
    return post("/deliveries/" + bluesky(post).id() + "/decision", Map.of("decision", decision));
  }

  protected final MvcTestResult post(String path, Map<String, String> form) {
    var request = pages.post().uri(path).with(people.as(owner)).with(csrf());
    form.forEach(request::param);
    return request.exchange();
  }

  protected final String panel(PostId post) {
    return get("/deliveries?post=" + post.value());
  }

  protected final String get(String path) {
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

  protected final Account ours() {
    return accounts.all().stream()
        .filter(account -> account.network() == Network.BLUESKY)
        .findFirst()
        .orElseThrow();
  }

  protected final Delivery bluesky(PostId post) {
    return deliveries.of(post).stream()
        .filter(delivery -> delivery.account().equals(ours().id()))
        .findFirst()
        .orElseThrow();
  }

  protected final DeliveryState state(PostId post) {
    return isPlanned(post) ? bluesky(post).state() : DeliveryState.PLANNED;
  }

  protected final boolean isPlanned(PostId post) {
    return !deliveries.of(post).isEmpty();
  }

  protected final boolean isSent(PostId post) {
    return state(post) == DeliveryState.SENT;
  }

  protected final List<String> actions(PostId post) {
    return audit.about(post.subject()).stream().map(Line::action).toList();
  }

  protected final List<String> textsThatBegin(String beginning) {
    return peer.posts(clinic).stream()
        .map(post -> post.path("value").path("text").asString())
        .filter(text -> text.startsWith(beginning))
        .toList();
  }

  public static void until(BooleanSupplier condition) {
    var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it never came true").isLessThan(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }
}
