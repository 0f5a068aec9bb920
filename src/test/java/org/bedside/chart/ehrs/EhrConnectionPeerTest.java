package org.bedside.chart.ehrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.chart.fhir.Answered;
import org.bedside.chart.smart.Signing;
import org.bedside.chart.smart.Smart;
import org.bedside.chart.smart.SmartKeys;
import org.bedside.chart.smart.Trouble;
import org.bedside.peers.EhrKey;
import org.bedside.peers.EhrPeer;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.web.Origin;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The house comes in to a whole record system by others, which fetches our keys from us and looks
/// closely at what we sign.
@WholeHouse
@Tag("peer")
class EhrConnectionPeerTest {

  private static final String ALL = "system/*.cruds";

  @Autowired EhrSetting setting;
  @Autowired Ehrs ehrs;
  @Autowired SmartKeys keys;
  @Autowired TestPeople people;
  @Autowired SettableClock clock;
  @Autowired Origin origin;
  EhrPeer peer;
  Person dana;
  String client;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    dana = people.with("Dana Whitfield", Role.PRIVACY_OFFICER);
    peer = EhrPeer.running();
    client = "bedside-" + UUID.randomUUID();
  }

  @AfterEach
  void end() {
    setting.all().forEach(link -> setting.remove(link.ehr().id(), dana.id()));
    clock.reset();
    peer.calm();
    peer.tokensLast(Duration.ofMinutes(5));
  }

  private void registered(String scopes) {
    peer.registerBackend(client, URI.create(origin.link(Smart.KEYS)), scopes);
  }

  private UUID added(Signing signing) {
    var wish = new Wish("Maple EHR", peer.base(), "", "", client, signing);
    return setting.add(wish, dana.id()).orElseThrow();
  }

  private UUID agreed(Signing signing) {
    var id = added(signing);
    assertThat(setting.agree(id, peer.token(), dana.id())).isTrue();
    return id;
  }

  private UUID connected() {
    registered(ALL);
    var id = agreed(Signing.ES384);
    assertThat(look(id).trouble()).isNull();
    return id;
  }

  private Trial look(UUID id) {
    return setting.look(id).orElseThrow();
  }

  private Answered<Bundle> patients(UUID id) {
    return ehrs.ask(
        ehrs.find(id).orElseThrow(),
        at -> at.search().forResource("Patient").count(3).returnBundle(Bundle.class).execute());
  }

  private long tokens() {
    return peer.asked().stream().filter(one -> one.target().endsWith("/token")).count();
  }

  @ParameterizedTest
  @EnumSource(Signing.class)
  void it_lets_us_in_by_our_key_and_says_what_it_takes(Signing signing) {
    registered(ALL);
    var id = added(signing);
    var first = look(id);
    assertThat(first.trouble()).isEqualTo(Trouble.NOT_AGREED);
    assertThat(first.door()).isEqualTo(peer.token());
    assertThat(setting.agree(id, peer.token(), dana.id())).isTrue();
    assertThat(look(id).trouble()).isNull();
    var takes = ehrs.find(id).orElseThrow().takes();
    assertThat(takes.transactions()).isTrue();
    assertThat(takes.once()).isTrue();
    assertThat(takes.creates()).contains("Communication", "DocumentReference", "Provenance");
    assertThat(takes.searches()).contains("Patient.identifier", "Condition.patient");
    assertThat(patients(id))
        .isInstanceOfSatisfying(
            Answered.Done.class, done -> assertThat(done.value()).isInstanceOf(Bundle.class));
  }

  @Test
  void who_is_not_registered_or_not_allowed_is_told_so() {
    var id = agreed(Signing.ES384);
    assertThat(look(id).trouble()).isEqualTo(Trouble.CLIENT_UNKNOWN);
    registered("system/Basic.r");
    assertThat(look(id).trouble()).isEqualTo(Trouble.SCOPE_REFUSED);
  }

  @Test
  void a_key_that_it_does_not_know_is_told_so() {
    try (var another = EhrKey.rs384()) {
      peer.registerBackend(client, another.jwks(), ALL);
      var id = agreed(Signing.RS384);
      assertThat(look(id).trouble()).isEqualTo(Trouble.KEY_REFUSED);
    }
  }

  @Test
  void right_after_new_keys_it_still_lets_us_in_and_the_old_ones_are_shown_until_they_are_over() {
    var id = connected();
    assertThat(keys.rotate(dana.id())).isTrue();
    assertThat(keys.rotate(dana.id())).as("while the last is not in use").isFalse();
    assertThat(keys.shown()).hasSize(4);
    assertThat(look(id).trouble()).isNull();
    var before = keys.shown();
    // The peer goes by the real time and would not take a proof of tomorrow: that the newer one
    // signs in half an hour is tried with keys alone, in SmartKeyTest.
    clock.forward(Duration.ofMinutes(31));
    assertThat(keys.shown()).isEqualTo(before);
    clock.forward(Duration.ofMinutes(10));
    assertThat(keys.shown()).hasSize(2);
  }

  @Test
  void tokens_that_it_forgot_are_replaced_without_anybody_noticing() {
    var id = connected();
    assertThat(patients(id)).isInstanceOf(Answered.Done.class);
    peer.forgetsTokens();
    peer.forgetAsked();
    assertThat(patients(id)).isInstanceOf(Answered.Done.class);
    assertThat(tokens()).isEqualTo(1);
  }

  @Test
  void a_token_of_a_short_life_is_renewed_in_time() {
    registered(ALL);
    peer.tokensLast(Duration.ofSeconds(8));
    var id = agreed(Signing.ES384);
    assertThat(look(id).trouble()).isNull();
    patients(id);
    peer.forgetAsked();
    clock.forward(Duration.ofSeconds(7));
    assertThat(patients(id)).isInstanceOf(Answered.Done.class);
    assertThat(tokens()).isEqualTo(1);
  }

  @Test
  void an_ehr_without_messages_or_that_is_away_is_known_as_such() {
    registered(ALL);
    peer.without("Communication");
    var id = agreed(Signing.ES384);
    assertThat(look(id).trouble()).isNull();
    assertThat(ehrs.find(id).orElseThrow().takes().creates())
        .contains("DocumentReference")
        .doesNotContain("Communication");
    peer.calm();
    peer.broken(Duration.ofMinutes(1));
    assertThat(look(id).trouble()).isEqualTo(Trouble.AWAY);
    peer.calm();
    peer.down();
    assertThat(look(id).trouble()).isEqualTo(Trouble.AWAY);
    peer.calm();
    assertThat(look(id).trouble()).isNull();
  }
}
