package org.bedside.channels.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.bedside.OpenPorts;
import org.bedside.WholeHouse;
import org.bedside.audit.Line;
import org.bedside.channels.terms.Health;
import org.bedside.channels.terms.Mode;
import org.bedside.networks.Network;
import org.bedside.publishing.Outlet;
import org.bedside.publishing.Outlets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The way to an account and back, through the pages and the server's own question.
@WholeHouse
class MastodonJoiningTest extends OnMastodon {

  @Autowired Outlets outlets;
  @Autowired JdbcClient db;

  @Test
  void a_person_says_yes_at_the_server_and_the_account_is_there_on_trial() {
    assertThat(begin()).hasRedirectedUrl("/channels/mastodon");
    assertThat(get("/channels/mastodon"))
        .contains("One more step, at localhost:" + OpenPorts.WEATHER.port());
    assertThat(consentLink().getRawQuery()).contains("code_challenge_method=S256");
    assertThat(comeBack(sayAt(consentLink(), "yes"))).hasRedirectedUrl("/channels");

    assertThat(ours().mode()).isEqualTo(Mode.DRY_RUN);
    assertThat(ours().name()).isEqualTo("@maple@" + server.origin().getAuthority());
    assertThat(get("/channels")).contains("Mastodon", "On trial", ours().name());
    assertThat(audit.about("channel:" + ours().id()))
        .extracting(Line::action)
        .containsExactly("channel.connected");
  }

  @Test
  void the_token_is_kept_sealed_and_the_address_of_the_way_back_is_the_houses_own() {
    assertThat(begin()).hasRedirectedUrl("/channels/mastodon");
    var back = sayAt(consentLink(), "yes");
    assertThat(back.toString()).startsWith("http://localhost:").contains(MastodonJoining.BACK);
    assertThat(comeBack(back)).hasRedirectedUrl("/channels");
    var secret = MastodonConnection.of(ours());
    var stored =
        db.sql("select secret from channel where id = :id")
            .param("id", ours().id())
            .query(byte[].class)
            .single();
    assertThat(new String(stored, StandardCharsets.ISO_8859_1))
        .doesNotContain(secret.token(), secret.clientSecret());
    assertThat(secret.toString()).doesNotContain(secret.token(), secret.clientSecret());
  }

  @Test
  void a_code_that_somebody_else_brings_is_worth_nothing() {
    assertThat(begin()).hasRedirectedUrl("/channels/mastodon");
    var back = sayAt(consentLink(), "yes");
    var own = session;
    session = nobody();
    assertThat(comeBack(back)).hasStatus(422).bodyText().contains("This step has ended");
    session = own;
    var forged = URI.create(back.toString().replaceFirst("state=...", "state=abc"));
    assertThat(comeBack(forged)).hasStatus(422).bodyText().contains("This step has ended");
    assertThat(comeBack(back)).hasRedirectedUrl("/channels");
    assertThat(comeBack(back)).as("and good for once").hasStatus(422);
  }

  @Test
  void a_no_at_the_server_connects_nothing() {
    assertThat(begin()).hasRedirectedUrl("/channels/mastodon");
    assertThat(comeBack(sayAt(consentLink(), "no")))
        .hasStatus(422)
        .bodyText()
        .contains("You said no at the server, so nothing was connected.");
    assertThat(accounts.all()).noneMatch(a -> a.network() == Network.MASTODON);
  }

  @Test
  void what_was_begun_more_than_ten_minutes_ago_has_ended() {
    assertThat(begin()).hasRedirectedUrl("/channels/mastodon");
    var back = sayAt(consentLink(), "yes");
    clock.forward(Duration.ofMinutes(11));
    assertThat(comeBack(back)).hasStatus(422);
  }

  @Test
  void to_connect_the_same_account_again_renews_it() {
    var first = connected();
    assertThat(begin()).hasRedirectedUrl("/channels/mastodon");
    assertThat(comeBack(sayAt(consentLink(), "yes"))).hasRedirectedUrl("/channels");
    assertThat(accounts.all()).filteredOn(a -> a.network() == Network.MASTODON).hasSize(1);
    assertThat(ours().id()).isEqualTo(first.id());
    assertThat(ours().mode()).isEqualTo(Mode.LIVE);
    assertThat(ours().secret()).isNotEqualTo(first.secret());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no server at all", "https://", "ftp://mastodon.example"})
  void an_address_that_is_none_is_said_beside_its_field(String instance) {
    assertThat(ask(instance))
        .hasStatus(422)
        .bodyText()
        .contains("instance-error", "value=\"" + instance + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1",
        "https://127.0.0.1",
        "https://169.254.169.254/latest",
        "http://mastodon.example",
        "2130706433"
      })
  void an_address_inside_is_not_called(String instance) {
    assertThat(ask(instance)).hasStatus(422).bodyText().contains("instance-error");
  }

  @ParameterizedTest
  @CsvSource({
    "mastodon.example, https://mastodon.example",
    "https://mastodon.example/, https://mastodon.example",
    "https://mastodon.example/@maple, https://mastodon.example",
    "mastodon.example/@maple, https://mastodon.example",
    "@maple@mastodon.example, https://mastodon.example",
    "maple@mastodon.example, https://mastodon.example",
  })
  void a_server_is_understood_however_it_is_written(String typed, URI origin) {
    assertThat(new MastodonForm(typed).origin()).isEqualTo(origin);
  }

  @Test
  void a_server_of_another_kind_is_said_beside_the_field() {
    weather.onlyFor("/api/");
    weather.otherwise(_ -> new org.bedside.peers.LostAnswerProxy.Fault.AnswerReplaced(404));
    assertThat(begin())
        .hasStatus(422)
        .bodyText()
        .contains("instance-error", "does not answer as this network does");
  }

  @Test
  void writers_count_by_what_the_account_s_own_server_allows() {
    server.likeASmallOne().allowing(100_000, 32);
    connected();
    assertThat(outlets.open())
        .filteredOn(outlet -> outlet.network() == Network.MASTODON)
        .extracting(Outlet::limits)
        .singleElement()
        .satisfies(limits -> {
          assertThat(limits.most()).isEqualTo(100_000);
          assertThat(limits.link()).isEqualTo(32);
        });
  }

  @Test
  void a_check_reads_the_limits_anew_and_tells_of_a_dead_token() {
    connected();
    server.allowing(777, 23);
    assertThat(post("/channels/" + ours().id() + "/check", java.util.Map.of()))
        .hasRedirectedUrl("/channels");
    assertThat(MastodonConnection.limits(ours()).most()).isEqualTo(777);
    assertThat(ours().health()).isEqualTo(Health.HEALTHY);
    server.signIn.revoke(maple);
    assertThat(post("/channels/" + ours().id() + "/check", java.util.Map.of()))
        .hasRedirectedUrl("/channels");
    assertThat(ours().health()).isEqualTo(Health.NEEDS_PERSON);
    assertThat(get("/channels")).contains("Connect the account again.");
  }

  @Test
  void it_speaks_spanish() {
    assertThat(get("/channels/mastodon?lang=es")).contains("Su servidor", "Volver a Canales");
  }
}
