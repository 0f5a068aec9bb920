package org.bedside.chart.ehrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.Map;
import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.chart.smart.SmartKeys;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What somebody types about an EHR, and our keys as anybody sees them.
@WholeHouse
class EhrPagesTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "name", "Maple EHR",
          "base", "https://ehr.example.org/fhir",
          "place", "",
          "numbers", "urn:oid:1.2.36.146",
          "client", "bedside",
          "signing", "ES384");

  @Autowired MockMvcTester pages;
  @Autowired EhrSetting setting;
  @Autowired SmartKeys keys;
  @Autowired TestPeople people;
  Person dana;

  @BeforeEach
  void aPractice() {
    people.practice(false);
    dana = people.with("Dana Whitfield", Role.OWNER);
  }

  @AfterEach
  void none() {
    setting.all().forEach(link -> setting.remove(link.ehr().id(), dana.id()));
  }

  private MvcTestResult add(Map<String, String> typed) {
    var request = pages.post().uri("/chart/ehrs/new").with(csrf()).with(people.as(dana));
    typed.forEach(request::param);
    return request.exchange();
  }

  private static Map<String, String> good(String field, String value) {
    var typed = new java.util.HashMap<>(GOOD);
    typed.put(field, value);
    return typed;
  }

  @Test
  void what_was_typed_well_is_kept() {
    assertThat(add(GOOD)).hasStatus3xxRedirection();
    assertThat(setting.all())
        .singleElement()
        .satisfies(link -> {
          assertThat(link.ehr().base()).hasToString("https://ehr.example.org/fhir");
          assertThat(link.ehr().numbers()).isEqualTo("urn:oid:1.2.36.146");
          assertThat(link.state()).isEqualTo(Link.State.SETTING_UP);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "ehr.example.org/fhir, https://ehr.example.org/fhir",
    "https://ehr.example.org/fhir/, https://ehr.example.org/fhir",
    "https://ehr.example.org/r4/metadata, https://ehr.example.org/r4",
    "https://ehr.example.org:8443/r4//, https://ehr.example.org:8443/r4"
  })
  void an_address_is_taken_as_people_copy_it(String typed, String kept) {
    assertThat(add(good("base", typed))).hasStatus3xxRedirection();
    assertThat(setting.all()).first().extracting(one -> one.ehr().base()).hasToString(kept);
  }

  @ParameterizedTest
  @CsvSource({
    "name, ''",
    "client, '  '",
    "base, ''",
    "base, not an address",
    "base, ftp://ehr.example.org/fhir",
    "base, https://me:secret@ehr.example.org/fhir",
    "base, https://ehr.example.org/fhir?tenant=1",
    "numbers, the numbers",
    "numbers, mrn",
    "signing, HS256",
    "signing, none"
  })
  void what_cannot_be_right_is_said_beside_it_and_nothing_is_lost(String field, String value) {
    var answer = add(good(field, value));
    assertThat(answer).hasStatus(422);
    var page = assertThat(answer).bodyText();
    page.contains("id=\"" + field + "-error\"");
    GOOD.forEach((name, typed) -> {
      if (!name.equals(field) && !name.equals("signing")) {
        page.contains("name=\"%s\"".formatted(name)).contains("value=\"%s\"".formatted(typed));
      }
    });
    assertThat(setting.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "client", "place", "base", "numbers", "signing"})
  void what_nobody_can_see_or_is_endless_is_refused(String field) {
    for (var odd : new String[] {"a\0b", "a\nb", "x".repeat(3_000)}) {
      assertThat(add(good(field, odd))).hasStatus(422);
    }
    assertThat(setting.all()).isEmpty();
  }

  @Test
  void there_is_one_ehr_at_an_address() {
    add(GOOD);
    assertThat(add(good("name", "The same")))
        .hasStatus(422)
        .bodyText()
        .contains("There is an EHR at this address already.");
  }

  @Test
  void what_is_not_there_is_not_found() {
    var gone = "/chart/ehrs/" + UUID.randomUUID();
    assertThat(pages.get().uri(gone).with(people.as(dana))).hasStatus(404);
    assertThat(pages.post().uri(gone + "/trial").with(csrf()).with(people.as(dana))).hasStatus(404);
  }

  @Test
  void anybody_may_see_the_open_halves_of_our_keys_and_nothing_of_the_others() throws Exception {
    var answer = pages.get().uri("/.well-known/jwks.json").exchange();
    assertThat(answer)
        .hasStatusOk()
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
        .headers()
        .hasValue("Cache-Control", "max-age=300, public");
    var set = JWKSet.parse(answer.getResponse().getContentAsString());
    assertThat(set.getKeys())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(key -> {
          assertThat(key.isPrivate()).isFalse();
          assertThat(key.getKeyID()).isNotBlank();
          assertThat(key.getKeyUse().identifier()).isEqualTo("sig");
        });
    assertThat(set.getKeys().stream().map(key -> key.getAlgorithm().getName()))
        .contains("ES384", "RS384");
  }

  @Test
  void new_keys_are_made_by_hand_and_not_twice_at_once() {
    var first = keys.shown().size();
    var request = pages.post().uri("/chart/keys").with(csrf()).with(people.as(dana));
    var answer = request.exchange();
    if (answer.getResponse().getStatus() == 302) {
      assertThat(keys.shown()).hasSizeGreaterThan(first);
    }
    assertThat(pages.post().uri("/chart/keys").with(csrf()).with(people.as(dana)))
        .hasStatus(409)
        .bodyText()
        .contains("Wait half an hour");
  }
}
