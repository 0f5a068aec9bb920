package org.bedside.abuse;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bedside.Browser;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.TestAccounts;
import org.bedside.web.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/// Case 41: a page of another site, open in the browser of somebody who is signed in here.
@WholeHouse
@ExtendWith(TheHousesTokens.class)
@Tag("browser")
class CrossSiteBrowserTest {

  @RegisterExtension Browser browser = new Browser();
  @Autowired Origin origin;
  @Autowired TestPeople test;
  @Autowired People people;
  @Autowired TestAccounts accounts;
  @Autowired SettableClock clock;
  Person dana;
  HttpServer evil;
  Page page;
  private String evilOrigin = "";

  @BeforeEach
  void danaIsSignedInAndOpensAnotherSite() throws IOException {
    test.calm();
    dana = test.with("Dana Whitfield", Role.STAFF);
    page = browser.window(Browser.DESK);
    signIn(page, dana);
    evil = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    evil.createContext(
        "/",
        exchange -> {
          var body = "<!doctype html><title>Kittens</title>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    evil.start();
    evilOrigin = "http://127.0.0.1:" + evil.getAddress().getPort();
    page.navigate(evilOrigin);
  }

  @AfterEach
  void close() {
    evil.stop(0);
    browser.complaints(); // refusals are what this is about
  }

  private void signIn(Page page, Person person) {
    var secret = test.password(person);
    clock.forward(Duration.ofMinutes(1));
    page.navigate("/sign-in");
    page.getByLabel("E-mail").fill(test.emailOf(person));
    page.getByLabel("Password").fill(TestPeople.PASSWORD);
    page.getByLabel("Code").fill(test.code(secret));
    page.getByRole(AriaRole.BUTTON, named("Sign in with my password")).first().click();
    page.waitForURL(origin.link("/today"));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private void stillDana() {
    page.navigate("/me");
    assertThat(page.getByRole(AriaRole.HEADING, named("Dana Whitfield")).first()).isVisible();
  }

  // Case 41: forms, sign-out and signing somebody in as another.
  @Test
  void a_form_on_another_site_changes_nothing_here() {
    for (var form :
        List.of(
            Map.entry("/me/language", Map.of("language", "es")),
            Map.entry("/sign-out", Map.<String, String>of()),
            Map.entry("/me/sessions/end", Map.<String, String>of()),
            Map.entry(
                "/sign-in", Map.of("email", "eve@evil.example", "password", "x", "code", "1")),
            Map.entry("/me/language?_csrf=x", Map.of("language", "es", "_csrf", "x")))) {
      page.navigate(evilOrigin);
      var answer =
          page.waitForNavigation(() ->
              page.evaluate(
                  """
                  ([action, fields]) => {
                    const form = document.createElement('form');
                    form.method = 'post';
                    form.action = action;
                    for (const [name, value] of Object.entries(fields)) {
                      const field = document.createElement('input');
                      field.name = name;
                      field.value = value;
                      form.append(field);
                    }
                    document.body.append(form);
                    form.submit();
                  }
                  """,
                  List.of(origin.link(form.getKey()), form.getValue())));
      assertThat(java.util.Objects.requireNonNull(answer).status())
          .as(form.getKey())
          .isEqualTo(403);
    }
    stillDana();
    assertThat(people.languageOf(dana.id()).getLanguage()).isEqualTo("en");
  }

  // Case 41: scripts, streams and frames.
  @Test
  void a_script_on_another_site_reads_and_sends_nothing() {
    for (var options :
        List.of(
            "{credentials: 'include'}",
            "{credentials: 'include', headers: {'HX-Request': 'true'}}",
            "{credentials: 'include', method: 'POST', headers: {'X-CSRF-TOKEN': 'x'}}",
            "{credentials: 'include', method: 'DELETE'}")) {
      assertThat(
              page.evaluate(
                  "url => fetch(url, %s).then(r => r.text(), () => 'refused')".formatted(options),
                  origin.link("/me")))
          .as(options)
          .isEqualTo("refused");
    }
    assertThat(
            page.evaluate(
                """
                url => new Promise(done => {
                  const stream = new EventSource(url, {withCredentials: true});
                  stream.onopen = () => done('open');
                  stream.onmessage = () => done('heard');
                  stream.onerror = () => done('refused');
                })
                """,
                origin.link("/live")))
        .isEqualTo("refused");
    assertThat(
            page.evaluate(
                """
                url => new Promise(done => {
                  const frame = document.createElement('iframe');
                  frame.onload = () => {
                    try { done(frame.contentDocument ? 'readable' : 'closed'); }
                    catch { done('closed'); }
                  };
                  frame.src = url;
                  document.body.append(frame);
                })
                """,
                origin.link("/me")))
        .isEqualTo("closed");
    assertThat(page.frames())
        .filteredOn(frame -> !frame.equals(page.mainFrame()))
        .noneMatch(frame -> frame.content().contains("Dana"));
    stillDana();
  }

  // Case 41: what a patient's page is given, the key and the form token among it.
  @Test
  void a_script_on_another_site_reads_and_sends_nothing_of_a_patient() {
    var ruth = accounts.named("Ruth Alvarez", LocalDate.parse("1958-03-09"));
    var phone = browser.window(Browser.PHONE);
    browser.signIn(phone, ruth.principal());
    phone.navigate("/my");
    assertThat(phone.evaluate("fetch('/messages/waiting').then(r => r.status)")).isEqualTo(200);
    phone.navigate(evilOrigin);
    for (var path : List.of("/messages/waiting", "/messages", "/my/account", "/live")) {
      assertThat(
              phone.evaluate(
                  """
                  url => fetch(url, {credentials: 'include'}).then(r => r.text(), () => 'refused')
                  """,
                  origin.link(path)))
          .as(path)
          .isEqualTo("refused");
    }
    assertThat(
            phone.evaluate(
                """
                url => new Promise(done => {
                  const script = document.createElement('script');
                  script.onload = () => done('loaded');
                  script.onerror = () => done('refused');
                  script.src = url;
                  document.body.append(script);
                })
                """,
                origin.link("/messages/waiting")))
        .isEqualTo("refused");
    for (var path : List.of("/messages/waiting", "/in/again", "/my/account/sessions/end")) {
      phone.navigate(evilOrigin);
      var answer =
          phone.waitForNavigation(() ->
              phone.evaluate(
                  """
                  action => {
                    const form = document.createElement('form');
                    form.method = 'post';
                    form.action = action;
                    document.body.append(form);
                    form.submit();
                  }
                  """,
                  origin.link(path)));
      assertThat(java.util.Objects.requireNonNull(answer).status()).as(path).isEqualTo(403);
    }
  }

  // Case 41
  @Test
  void no_answer_invites_another_site_and_every_cookie_stays_at_home() throws Exception {
    var caller = new Caller(origin, dana);
    for (var path : List.of("/me", "/", "/feed.json", "/live", "/nothing")) {
      var asked =
          caller.raw(
              ("OPTIONS %s HTTP/1.1\r\nHost: localhost\r\nOrigin: %s\r\nCookie: %s\r\n"
                      + "Access-Control-Request-Method: POST\r\nConnection: close\r\n\r\n")
                  .formatted(path, evilOrigin, caller.cookies()));
      assertThat(asked).as(path).doesNotContainIgnoringCase("Access-Control-Allow");
    }
    assertThat(page.context().cookies(origin.toString()))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(cookie -> {
          assertThat(cookie.sameSite.name()).as(cookie.name).isEqualTo("LAX");
          assertThat(cookie.httpOnly).as(cookie.name).isTrue();
          assertThat(cookie.domain).as(cookie.name).doesNotStartWith(".");
        });
  }
}
