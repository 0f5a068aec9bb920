package org.bedside.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.regex.Pattern;
import org.bedside.EmptyHouse;
import org.bedside.WholeHouse;
import org.bedside.channels.accounts.Accounts;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Mode;
import org.bedside.networks.Network;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The channel that a practice begins with; what a real server says is tried in
/// [org.bedside.channels.bluesky.BlueskyDeliveryTest].
@WholeHouse
@ExtendWith(EmptyHouse.class)
class FirstChannelTest {

  private static final String PASSWORD = "abcd-efgh-ijkl-mnop";

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired FirstChannels own;
  @Autowired Accounts accounts;

  private Person owner;

  @BeforeEach
  void a_fresh_practice() {
    people.practice();
    own.open();
    owner = people.with("Vera Lund", Role.OWNER);
  }

  private MvcTestResult begin(Person who, Map<String, String> form) {
    var request = pages.post().uri("/channels/first").with(people.as(who)).with(csrf());
    form.forEach(request::param);
    return request.exchange();
  }

  private static Map<String, String> bluesky(String server, String handle, String password) {
    return Map.of(
        "channel", "BLUESKY", "server", server, "identifier", handle, "password", password);
  }

  private Mode mode(Network network) {
    return accounts.all().stream()
        .filter(account -> account.network() == network)
        .map(Account::mode)
        .findFirst()
        .orElse(Mode.OFF);
  }

  private String welcome() throws UnsupportedEncodingException {
    return pages
        .get()
        .uri("/welcome")
        .with(people.as(owner))
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  @Test
  void the_own_site_is_on_and_to_choose_it_changes_nothing() throws Exception {
    assertThat(pages.get().uri("/channels/first").with(people.as(owner)))
        .hasStatusOk()
        .bodyText()
        .containsPattern("value=\"WEBSITE\" checked")
        .contains("href=\"/welcome\"");
    assertThat(begin(owner, Map.of())).hasRedirectedUrl("/welcome");

    assertThat(mode(Network.WEBSITE)).isEqualTo(Mode.LIVE);
    assertThat(mode(Network.NEWSLETTER)).isEqualTo(Mode.OFF);
    assertThat(welcome()).contains("Website: localhost.").doesNotContain("Newsletter:");
  }

  @Test
  void the_newsletter_begins_when_it_is_chosen_and_the_site_invites_to_it_only_then()
      throws Exception {
    assertThat(pages.get().uri("/")).bodyText().doesNotContain("href=\"/newsletter\"");
    assertThat(begin(owner, Map.of("channel", "NEWSLETTER"))).hasRedirectedUrl("/welcome");

    assertThat(mode(Network.NEWSLETTER)).isEqualTo(Mode.LIVE);
    assertThat(pages.get().uri("/")).bodyText().contains("href=\"/newsletter\"");
    assertThat(welcome()).contains("Newsletter: Maple Street");
    begin(owner, Map.of("channel", "WEBSITE"));
    assertThat(mode(Network.NEWSLETTER)).isEqualTo(Mode.LIVE);
  }

  @Test
  void every_error_stands_beside_its_field_and_nothing_typed_is_lost() {
    assertThat(begin(owner, bluesky("no server at all", "fern.example", PASSWORD)))
        .hasStatus(422)
        .bodyText()
        .contains("server-error", "no server at all", "fern.example", "name=\"kept\"")
        .containsPattern("value=\"BLUESKY\" checked")
        .doesNotContain(PASSWORD, "identifier-error", "password-error");
    assertThat(begin(owner, bluesky("https://bsky.social", "", PASSWORD)))
        .hasStatus(422)
        .bodyText()
        .contains("identifier-error")
        .doesNotContain("server-error", "password-error");
    assertThat(begin(owner, bluesky("https://bsky.social", "fern.example", "")))
        .hasStatus(422)
        .bodyText()
        .contains("password-error", "fern.example")
        .doesNotContain("server-error", "identifier-error");
    assertThat(begin(owner, bluesky("http://127.0.0.1:1", "fern.example", PASSWORD)))
        .hasStatus(422)
        .bodyText()
        .contains("server-error", "does not call this address");
    assertThat(mode(Network.BLUESKY)).isEqualTo(Mode.OFF);
  }

  @Test
  void a_password_typed_before_is_good_for_whoever_typed_it() throws Exception {
    var kept =
        Pattern.compile("name=\"kept\" value=\"([^\"]+)\"")
            .matcher(
                begin(owner, bluesky("no server", "fern.example", PASSWORD))
                    .getResponse()
                    .getContentAsString());
    assertThat(kept.find()).isTrue();
    var again =
        Map.of(
            "channel", "BLUESKY",
            "server", "still none",
            "identifier", "fern.example",
            "kept", kept.group(1));
    assertThat(begin(owner, again)).bodyText().contains("server-error");
    var other = people.with("Marcus Bell", Role.COMMUNICATIONS);
    var elsewhere = new java.util.HashMap<>(again);
    elsewhere.put("server", "http://127.0.0.1:1");
    assertThat(begin(other, elsewhere))
        .bodyText()
        .contains("password-error")
        .doesNotContain("name=\"kept\"");
  }

  @Test
  void it_speaks_spanish() {
    assertThat(pages.get().uri("/channels/first?lang=es").with(people.as(owner)))
        .bodyText()
        .contains("Un canal para empezar", "Más tarde, en Canales");
  }
}
