package org.bedside.channels.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.bedside.OpenPorts;
import org.bedside.SettableClock;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.bedside.channels.TestChannels;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.bluesky.OnBluesky;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/// A practice with an account on a server that keeps Mastodon's contract, and a place between the
/// two where a test makes the weather. What is out in the end is asked past the product.
public abstract class OnMastodon {

  private static final Pattern GO_ON = Pattern.compile("href=\"([^\"]+/oauth/authorize[^\"]+)\"");

  @Autowired MockMvcTester pages;
  @Autowired protected TestPosts posts;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired Deliveries deliveries;
  @Autowired protected Accounts accounts;
  @Autowired Audit audit;
  @Autowired protected SettableClock clock;
  protected MastodonServer server;
  protected MastodonServer.Person maple;
  LostAnswerProxy weather;
  protected Person owner;
  protected Person writer;
  protected Cookie session = nobody();

  @BeforeEach
  protected void aPracticeBeforeTheWeather() {
    people.practice(false);
    channels.openOwnGround();
    owner = people.with("Hannah Example", Role.OWNER);
    writer = people.with("Priya Example", Role.CLINICIAN);
    session = nobody();
    server = MastodonServer.start(clock);
    maple = server.person("maple");
    weather =
        LostAnswerProxy.before(server.origin(), OpenPorts.WEATHER.port()).onlyFor("/statuses");
  }

  @AfterEach
  protected void clearSky() {
    weather.close();
    server.close();
    clock.reset();
    accounts.all().stream()
        .filter(account -> account.network() == Network.MASTODON)
        .forEach(account -> accounts.remove(account.id()));
  }

  /// The whole way there and back, as a person walks it; live in the end.
  protected final Account connected() {
    assertThat(begin()).hasRedirectedUrl("/channels/mastodon");
    assertThat(comeBack(sayAt(consentLink(), "yes"))).hasRedirectedUrl("/channels");
    assertThat(post("/channels/" + ours().id() + "/mode", Map.of("mode", "LIVE")))
        .hasRedirectedUrl("/channels");
    return ours();
  }

  protected final MvcTestResult begin() {
    return ask(OpenPorts.WEATHER.origin().toString());
  }

  protected final MvcTestResult ask(String instance) {
    return post("/channels/mastodon", Map.of("instance", instance));
  }

  protected final URI consentLink() {
    var link = GO_ON.matcher(get("/channels/mastodon"));
    assertThat(link.find()).isTrue();
    return URI.create(HtmlUtils.htmlUnescape(link.group(1)));
  }

  /// Says yes or no at the server; where it sends the browser.
  protected static URI sayAt(URI page, String answer) {
    var request =
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(page.getRawQuery() + "&answer=" + answer, UTF_8))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var moved = http.send(request, BodyHandlers.ofString());
      assertThat(moved.statusCode()).as(moved.body()).isEqualTo(302);
      return URI.create(moved.headers().firstValue("Location").orElseThrow());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  protected final MvcTestResult comeBack(URI where) {
    return kept(
        pages
            .get()
            .uri(URI.create(where.getRawPath() + "?" + where.getRawQuery()))
            .cookie(session)
            .with(people.as(owner))
            .exchange());
  }

  protected static Cookie nobody() {
    return new Cookie("bedside", "");
  }

  /// The browser keeps its session.
  private MvcTestResult kept(MvcTestResult answer) {
    var cookie = answer.getResponse().getCookie("bedside");
    if (cookie != null && !cookie.getValue().isEmpty()) {
      session = cookie;
    }
    return answer;
  }

  protected final MvcTestResult post(String path, Map<String, String> form) {
    var request = pages.post().uri(path).cookie(session).with(people.as(owner)).with(csrf());
    form.forEach(request::param);
    return kept(request.exchange());
  }

  protected final String get(String path) {
    try {
      return kept(pages.get().uri(path).cookie(session).with(people.as(owner)).exchange())
          .getResponse()
          .getContentAsString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  protected final Account ours() {
    return accounts.all().stream()
        .filter(account -> account.network() == Network.MASTODON)
        .findFirst()
        .orElseThrow();
  }

  protected final Delivery mastodon(PostId post) {
    return deliveries.of(post).stream()
        .filter(delivery -> delivery.account().equals(ours().id()))
        .findFirst()
        .orElseThrow();
  }

  protected final DeliveryState state(PostId post) {
    return deliveries.of(post).isEmpty() ? DeliveryState.PLANNED : mastodon(post).state();
  }

  protected final boolean isSent(PostId post) {
    return state(post) == DeliveryState.SENT;
  }

  protected final List<String> actions(PostId post) {
    return audit.about(post.subject()).stream().map(Line::action).toList();
  }

  protected final List<String> texts() {
    return server.posts(maple).stream().map(MastodonServer.Post::text).toList();
  }

  protected static void until(BooleanSupplier condition) {
    OnBluesky.until(condition);
  }
}
