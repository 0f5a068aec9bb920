package org.bedside.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.bedside.SettableClock;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.carrying.Deliveries;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.DeliveryState;
import org.bedside.networks.Network;
import org.bedside.peers.LostAnswerProxy;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.publishing.PostId;
import org.bedside.publishing.TestPosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A practice with an account on a network, and a place between the two where a test makes the
/// weather. What is out in the end is asked past the product.
public abstract class OnNetwork {

  private final Network network;
  @Autowired protected MockMvcTester pages;
  @Autowired protected TestPosts posts;
  @Autowired protected TestPeople people;
  @Autowired protected TestChannels channels;
  @Autowired protected Deliveries deliveries;
  @Autowired protected Accounts accounts;
  @Autowired protected Audit audit;
  @Autowired protected SettableClock clock;
  protected LostAnswerProxy weather;
  protected Person owner;
  protected Person writer;

  protected OnNetwork(Network network) {
    this.network = network;
  }

  /// The place before the network where calls get lost.
  protected abstract LostAnswerProxy weather();

  @BeforeEach
  protected void aPracticeBeforeTheWeather() {
    people.practice(false);
    channels.openOwnGround();
    owner = people.with("Hannah Example", Role.OWNER);
    writer = people.with("Priya Example", Role.CLINICIAN);
    weather = weather();
  }

  @AfterEach
  protected void clearSky() {
    weather.close();
    clock.reset();
    accounts.all().stream()
        .filter(account -> account.network() == network)
        .forEach(account -> accounts.remove(account.id()));
  }

  /// The account that was connected, which may speak from now on.
  protected final Account live() {
    assertThat(post("/channels/" + ours().id() + "/mode", Map.of("mode", "LIVE")))
        .hasRedirectedUrl("/channels");
    return ours();
  }

  protected final MvcTestResult decide(PostId post, String decision) {
    return post("/deliveries/" + delivery(post).id() + "/decision", Map.of("decision", decision));
  }

  protected final MvcTestResult post(String path, Map<String, String> form) {
    var request = pages.post().uri(path).with(csrf());
    form.forEach(request::param);
    return send(request);
  }

  protected final String panel(PostId post) {
    return get("/deliveries?post=" + post.value());
  }

  protected final String get(String path) {
    try {
      return send(pages.get().uri(path)).getResponse().getContentAsString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// As the owner's browser sends it.
  protected MvcTestResult send(MockMvcRequestBuilder request) {
    return request.with(people.as(owner)).exchange();
  }

  protected final Account ours() {
    return accounts.all().stream()
        .filter(account -> account.network() == network)
        .findFirst()
        .orElseThrow();
  }

  protected final Delivery delivery(PostId post) {
    return deliveries.of(post).stream()
        .filter(delivery -> delivery.account().equals(ours().id()))
        .findFirst()
        .orElseThrow();
  }

  protected final DeliveryState state(PostId post) {
    return isPlanned(post) ? delivery(post).state() : DeliveryState.PLANNED;
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
