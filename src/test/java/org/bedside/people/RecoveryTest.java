package org.bedside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.bedside.EmptyHouse;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Whoever lost the device their passkey lives on, and has codes on paper.
@WholeHouse
@ExtendWith(EmptyHouse.class)
class RecoveryTest {

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired Passkeys passkeys;
  @Autowired RecoveryCodes recovery;
  @Autowired Staffing staffing;
  @Autowired MyAccount account;
  @Autowired SettableClock clock;
  @Autowired Audit audit;
  @Autowired JdbcClient db;

  private Person vera;
  private List<String> codes;

  @BeforeEach
  void an_owner_who_comes_in_by_passkey() {
    people.calm();
    vera = people.with("Vera Lund", Role.OWNER);
    passkey(vera);
    codes = recovery.renew(vera.id());
  }

  /// A row such as the library keeps for a passkey; nobody can show it.
  private String passkey(Person person) {
    var id = UUID.randomUUID().toString().replace("-", "");
    db.sql(
            """
            insert into user_credentials
              (credential_id, user_entity_user_id, public_key, signature_count, uv_initialized,
               backup_eligible, authenticator_transports, public_key_credential_type,
               backup_state, created, last_used, label)
            values (:id, :user, '\\x01', 0, true, false, 'internal', 'public-key', false,
               now(), now(), 'A phone')
            """)
        .param("id", id)
        .param("user", Passkeys.bytes(person.id()).toBase64UrlString())
        .update();
    return passkeys.of(person.id()).getLast().getCredentialId().toBase64UrlString();
  }

  private MvcTestResult recover(String email, String code) {
    return pages
        .post()
        .uri("/sign-in/recovery")
        .with(csrf())
        .param("email", email)
        .param("code", code)
        .exchange();
  }

  private String back(String code) {
    var link = recover(people.emailOf(vera), code).getResponse().getRedirectedUrl();
    assertThat(link).startsWith("/invitation/");
    return Objects.requireNonNull(link);
  }

  private List<String> actions(Person person) {
    return audit.about(person.id().ledger()).stream().map(Line::action).toList();
  }

  @Test
  void a_code_leads_back_to_a_new_way_in_and_ends_the_lost_one() throws Exception {
    var link = back(codes.getFirst().toLowerCase(Locale.ROOT));
    assertThat(pages.get().uri(link))
        .hasStatusOk()
        .bodyText()
        .contains("Welcome back, Vera", "Make a passkey");
    assertThat(actions(vera)).contains("person.recovered");

    var shown = pages.get().uri(link).exchange().getResponse().getContentAsString();
    var secret = shown.replaceAll("(?s).*class=\"secret\">([^<]+)<.*", "$1");
    var accepted =
        pages
            .post()
            .uri(link)
            .with(csrf())
            .param("password", TestPeople.PASSWORD)
            .param("code", people.code(Totp.fromBase32(secret)))
            .param("secret", shown.replaceAll("(?s).*name=\"secret\" value=\"([^\"]+)\".*", "$1"));
    assertThat(accepted).hasStatusOk().bodyText().contains("href=\"/me#codes\"");
    assertThat(passkeys.of(vera.id())).isEmpty();
    assertThat(recover(people.emailOf(vera), codes.get(1))).hasStatus(422);
  }

  @Test
  void a_code_leads_back_once_and_its_link_ends_after_half_an_hour() {
    var link = back(codes.getFirst());
    assertThat(recover(people.emailOf(vera), codes.getFirst())).hasStatus(422);
    assertThat(recovery.left(vera.id())).isEqualTo(9);

    clock.forward(Duration.ofMinutes(29));
    assertThat(pages.get().uri(link)).hasStatusOk();
    clock.forward(Duration.ofMinutes(2));
    assertThat(pages.get().uri(link)).hasStatus(410);
    assertThat(passkeys.of(vera.id())).hasSize(1);
    back(codes.get(1));
  }

  @Test
  void paper_alone_opens_nothing_for_whoever_has_a_password() {
    people.password(vera);
    assertThat(recover(people.emailOf(vera), codes.getFirst())).hasStatus(422);
    assertThat(recovery.left(vera.id())).isEqualTo(10);
    assertThat(actions(vera)).contains("person.sign-in-refused").doesNotContain("person.recovered");
  }

  @Test
  void the_answer_does_not_say_who_works_here() {
    var answers =
        List.of(
            recover(people.emailOf(vera), "ABCD-EFGH-JKMN"),
            recover("nobody@staff.example", codes.getFirst()));
    assertThat(answers).allSatisfy(answer -> assertThat(answer).hasStatus(422));
    assertThat(answers.stream().map(RecoveryTest::withoutWhatChanges).distinct()).hasSize(1);
  }

  private static String withoutWhatChanges(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString().replaceAll("(content|value)=\"[^\"]*\"", "");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void guessing_codes_grows_slow() {
    for (var i = 0; i < 6; i++) {
      recover(people.emailOf(vera), "ABCD-EFGH-JKMN");
    }
    assertThat(recover(people.emailOf(vera), codes.getFirst()))
        .hasStatus(422)
        .bodyText()
        .contains("Too many tries");
    clock.forward(Duration.ofMinutes(16));
    back(codes.getFirst());
  }

  @Test
  void whoever_has_left_does_not_come_back_with_a_code() {
    var second = people.with("Second Owner", Role.OWNER);
    staffing.sayGoodbye(second, vera.id());
    assertThat(recover(people.emailOf(vera), codes.getFirst())).hasStatus(422);
  }

  @Test
  void codes_are_offered_at_first_and_under_the_account_and_kept_as_hashes() throws Exception {
    recovery.remove(vera.id());
    assertThat(pages.get().uri("/welcome").with(people.as(vera)))
        .bodyText()
        .contains("a code on paper lets you back in");
    var shown =
        pages
            .post()
            .uri("/me/recovery-codes")
            .param("next", "/welcome")
            .with(people.as(vera))
            .with(csrf())
            .exchange();
    assertThat(shown)
        .hasStatusOk()
        .bodyText()
        .contains("you make a new passkey", "href=\"/welcome\"");
    var code =
        shown
            .getResponse()
            .getContentAsString()
            .replaceAll("(?s).*<code>([A-Z0-9-]{14})</code>.*", "$1");
    assertThat(pages.get().uri("/welcome").with(people.as(vera)))
        .bodyText()
        .doesNotContain("a code on paper lets");
    assertThat(pages.get().uri("/me").with(people.as(vera)))
        .bodyText()
        .contains("10 paper codes are left")
        .doesNotContain(code);
    var rows =
        db.sql("select encode(hash, 'escape') from recovery_code").query(String.class).list();
    assertThat(rows).hasSize(10).noneMatch(row -> row.contains(code.replace("-", "")));
    back(code);
  }

  @Test
  void the_codes_page_leads_nowhere_but_home() {
    assertThat(
            pages
                .post()
                .uri("/me/recovery-codes")
                .param("next", "https://evil.example")
                .with(people.as(vera))
                .with(csrf()))
        .bodyText()
        .contains("href=\"/me\"")
        .doesNotContain("evil");
  }

  @Test
  void nobody_removes_their_last_way_in_also_not_two_at_once() throws Exception {
    var first = passkeys.of(vera.id()).getFirst().getCredentialId().toBase64UrlString();
    assertThat(
            pages
                .post()
                .uri("/me/passkeys/" + first + "/removal")
                .with(people.as(vera))
                .with(csrf()))
        .hasStatus(422)
        .bodyText()
        .contains("This is your only way in");

    for (var round = 0; round < 5; round++) {
      passkey(vera);
      var both =
          passkeys.of(vera.id()).stream()
              .map(key -> key.getCredentialId().toBase64UrlString())
              .toList();
      assertThat(both).hasSize(2);
      try (var threads = Executors.newFixedThreadPool(2)) {
        var done =
            threads.invokeAll(
                both.stream()
                    .map(id ->
                        (java.util.concurrent.Callable<Boolean>)
                            () -> account.removePasskey(vera.id(), id))
                    .toList());
        assertThat(List.of(done.get(0).get(), done.get(1).get())).containsOnlyOnce(true);
      }
      assertThat(passkeys.of(vera.id())).hasSize(1);
    }
  }
}
