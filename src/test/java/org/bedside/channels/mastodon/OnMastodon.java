package org.bedside.channels.mastodon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bedside.OpenPorts;
import org.bedside.channels.OnNetwork;
import org.bedside.channels.terms.Account;
import org.bedside.networks.Network;
import org.bedside.peers.LostAnswerProxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/// A practice with an account on a server that keeps Mastodon's contract.
public abstract class OnMastodon extends OnNetwork {

  private static final Pattern GO_ON = Pattern.compile("href=\"([^\"]+/oauth/authorize[^\"]+)\"");

  protected MastodonServer server;
  protected MastodonServer.Person maple;
  protected Cookie session = nobody();

  protected OnMastodon() {
    super(Network.MASTODON);
  }

  @BeforeEach
  @Override
  protected void aPracticeBeforeTheWeather() {
    session = nobody();
    server = MastodonServer.start(clock);
    maple = server.person("maple");
    super.aPracticeBeforeTheWeather();
  }

  @AfterEach
  @Override
  protected void clearSky() {
    super.clearSky();
    server.close();
  }

  @Override
  protected LostAnswerProxy weather() {
    return LostAnswerProxy.before(server.origin(), OpenPorts.WEATHER.port()).onlyFor("/statuses");
  }

  /// The whole way there and back, as a person walks it; live in the end.
  protected final Account connected() {
    assertThat(begin()).hasRedirectedUrl("/channels/mastodon");
    assertThat(comeBack(sayAt(consentLink(), "yes"))).hasRedirectedUrl("/channels");
    return live();
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
    return send(pages.get().uri(URI.create(where.getRawPath() + "?" + where.getRawQuery())));
  }

  protected static Cookie nobody() {
    return new Cookie("bedside", "");
  }

  /// The browser keeps its session.
  @Override
  protected final MvcTestResult send(MockMvcRequestBuilder request) {
    var answer = super.send(request.cookie(session));
    var cookie = answer.getResponse().getCookie("bedside");
    if (cookie != null && !cookie.getValue().isEmpty()) {
      session = cookie;
    }
    return answer;
  }

  protected final List<String> texts() {
    return server.posts(maple).stream().map(MastodonServer.Post::text).toList();
  }
}
