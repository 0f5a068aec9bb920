package org.bedside.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.backup.TestBackups;
import org.bedside.conversations.HoldTable.Hold;
import org.bedside.database.TestDatabases;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.TestAccounts;
import org.bedside.vault.Bucket;
import org.bedside.vault.TestVaults;
import org.bedside.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Case 59: what is kept how long, what is held, and what is gone for good.
@WholeHouse
class KeepingTest {

  private static final Instant LONG_AGO = Instant.parse("2015-03-10T17:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-10-13T17:00:00Z");

  @Autowired MockMvcTester pages;
  @Autowired TestThreads threads;
  @Autowired Destroying destroying;
  @Autowired DestroyingTable proposals;
  @Autowired KeepingTable keeping;
  @Autowired KeepingJob job;
  @Autowired ComingMonth coming;
  @Autowired Holds holds;
  @Autowired HoldTable holdTable;
  @Autowired ThreadTable table;
  @Autowired MessageTable messages;
  @Autowired TestAccounts accounts;
  @Autowired TestPatients patients;
  @Autowired Patients known;
  @Autowired TestPeople people;
  @Autowired TestBackups backups;
  @Autowired TestDatabases databases;
  @Autowired Audit audit;
  @Autowired Vault vault;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  Person hannah;
  Person pat;
  PatientId ruth;
  PatientId walter;
  Account ruthsPhone;
  Account waltersPhone;

  @BeforeEach
  void twoPatientsWhoWroteLongAgo() throws Exception {
    for (var gone :
        List.of(
            "delete from thread_destroyed",
            "delete from destroying_thread",
            "delete from destroying",
            "delete from legal_hold",
            "delete from keeping",
            "delete from message",
            "delete from thread_seen",
            "delete from care_thread",
            "delete from vault_apart",
            "delete from vault_bucket",
            "delete from today_item")) {
      db.sql(gone).update();
    }
    people.practice(false);
    db.sql("update pool set reasons = '{}' where not rest").update();
    clock.set(LONG_AGO);
    hannah = people.with("Dr. Hannah Okafor", Role.CLINICIAN);
    pat = people.with("Pat Officer", Role.PRIVACY_OFFICER);
    patients.are(
        TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1964, 2, 29)),
        TestAccounts.patient("Walter", "Brennan", LocalDate.of(1951, 7, 3)));
    ruth = named("Ruth");
    walter = named("Walter");
    ruthsPhone = accounts.of(ruth);
    waltersPhone = accounts.of(walter);
    // The row of keys went with all others before this class.
    vault.rotate();
  }

  private PatientId named(String name) {
    return known.search(name, 50).stream()
        .filter(one -> !one.former())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private ThreadId answered(Account account, PatientId patient, String words) {
    var id = threads.asked(account, patient, Reason.OTHER, words);
    threads.answered(hannah, id, "Answered: " + words);
    return id;
  }

  private @Nullable String read(ThreadId id) {
    var thread = threads.of(id);
    return thread
        .sealing()
        .open(vault)
        .map(key -> messages.of(id, key).getFirst().words())
        .orElse(null);
  }

  private UUID proposed() {
    job.look();
    return proposals.open().orElseThrow().id();
  }

  private void hold(PatientId patient, @Nullable ThreadId thread) {
    assertThat(holds.begin(UUID.randomUUID(), patient, thread, "The court asks.", pat)).isTrue();
  }

  private MockHttpServletResponse get(String path, RequestPostProcessor who) {
    return pages.get().uri(path).with(who).exchange().getResponse();
  }

  private MockHttpServletResponse post(
      String path, Map<String, String> fields, RequestPostProcessor who) {
    var request =
        pages.post().uri(path).with(who).with(SecurityMockMvcRequestPostProcessors.csrf());
    fields.forEach(request::param);
    return request.exchange().getResponse();
  }

  @Test
  void nothing_is_due_before_its_day_and_all_of_a_silent_patient_is_on_it() {
    var first = answered(ruthsPhone, ruth, "First");
    clock.set(LONG_AGO.plus(Duration.ofDays(200)));
    var second = answered(ruthsPhone, ruth, "Second");
    clock.set(Instant.parse("2025-09-25T17:00:00Z"));
    job.look();
    assertThat(proposals.open()).isEmpty();
    clock.set(Instant.parse("2025-09-28T17:00:00Z"));
    assertThat(proposals.threads(proposed())).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void what_waits_for_an_answer_is_never_due() {
    threads.asked(ruthsPhone, ruth, Reason.OTHER, "Is anybody there?");
    clock.set(TODAY);
    job.look();
    assertThat(proposals.open()).isEmpty();
  }

  @Test
  void after_a_yes_the_words_are_gone_the_stub_stays_and_the_patient_sees_both() throws Exception {
    var id = answered(ruthsPhone, ruth, "It itches.");
    post(id.patientsLink() + "/draft", Map.of("words", "Half"), accounts.as(ruthsPhone));
    var others = answered(waltersPhone, walter, "Walter wrote in the same month.");
    clock.set(TODAY);
    answered(waltersPhone, walter, "And he is still here.");

    var proposal = proposed();
    assertThat(proposals.threads(proposal)).containsExactly(id);
    assertThat(get("/today", people.as(pat)).getContentAsString())
        .contains("/conversations/due/" + proposal);
    assertThat(get("/conversations/due/" + proposal, people.as(pat)).getContentAsString())
        .contains("Ruth Alvarez", "2 messages", "Destroy the words of 1")
        .doesNotContain("itches");
    var owner = people.with("Olive Owner", Role.OWNER);
    assertThat(get("/conversations/due/" + proposal, people.as(owner)).getContentAsString())
        .contains("2 messages")
        .doesNotContain("Ruth", "itches");
    var yes = post("/conversations/due/" + proposal + "/agreement", Map.of(), people.as(pat));
    assertThat(yes.getStatus()).isEqualTo(302);

    assertThat(read(id)).isNull();
    assertThat(read(others)).isEqualTo("Walter wrote in the same month.");
    for (var table : List.of("message", "thread_seen")) {
      assertThat(
              db.sql("select count(*) from " + table + " where thread = :id")
                  .param("id", id.value())
                  .query(Long.class)
                  .single())
          .isZero();
    }
    assertThat(db.sql("select count(*) from thread_draft").query(Long.class).single()).isZero();
    assertThat(get(id.patientsLink(), accounts.as(ruthsPhone)).getContentAsString())
        .contains("are destroyed now", "2 messages, 10 March 2015", "Destroyed on 13 October 2026")
        .doesNotContain("itches");
    assertThat(get(id.link(), people.as(hannah)).getContentAsString())
        .contains("2 messages")
        .doesNotContain("itches", "id=\"answer\"");
    assertThat(audit.about(id.subject()))
        .anySatisfy(line -> {
          assertThat(line.action()).isEqualTo("thread.destroyed");
          assertThat(line.actor()).isEqualTo(pat.id().ledger());
        });
    var again = post("/conversations/due/" + proposal + "/agreement", Map.of(), people.as(pat));
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString()).contains("Somebody decided this already");
  }

  @Test
  void nobody_answers_into_destroyed_words_and_a_patients_reply_begins_a_new_thread() {
    var id = answered(ruthsPhone, ruth, "It itches.");
    clock.set(TODAY);
    destroying.agree(proposed(), pat);
    var fields = Map.of("message", "" + UUID.randomUUID(), "words", "Hello");
    assertThat(post(id.link() + "/answer", fields, people.as(hannah)).getStatus()).isEqualTo(422);
    assertThat(post(id.link() + "/note", fields, people.as(hannah)).getStatus()).isEqualTo(422);
    var next = threads.replied(ruthsPhone, id, "It itches again.");
    assertThat(next).isNotEqualTo(id);
    assertThat(threads.of(next).continues()).isEqualTo(id);
  }

  @Test
  void a_hold_wins_over_the_years_over_a_yes_that_was_asked_for_before_and_until_it_is_lifted() {
    var id = answered(ruthsPhone, ruth, "It itches.");
    clock.set(TODAY);
    var proposal = proposed();
    hold(ruth, null);
    assertThat(destroying.agree(proposal, pat)).isEqualTo(new Destroying.Outcome.Done(0, 1));
    assertThat(read(id)).isEqualTo("It itches.");
    job.look();
    assertThat(proposals.open()).isEmpty();

    holds.lift(holdTable.inForce().getFirst().id(), pat);
    assertThat(destroying.agree(proposed(), pat)).isEqualTo(new Destroying.Outcome.Done(1, 0));
    assertThat(read(id)).isNull();
  }

  @Test
  void a_message_after_the_question_keeps_what_was_proposed() {
    var id = answered(ruthsPhone, ruth, "It itches.");
    clock.set(TODAY);
    var proposal = proposed();
    answered(ruthsPhone, ruth, "I am back.");
    assertThat(destroying.agree(proposal, pat)).isEqualTo(new Destroying.Outcome.Done(0, 1));
    assertThat(read(id)).isEqualTo("It itches.");
  }

  @Test
  void a_no_is_a_no_for_a_month() {
    answered(ruthsPhone, ruth, "It itches.");
    clock.set(TODAY);
    destroying.putOff(proposed(), pat);
    clock.forward(Duration.ofDays(29));
    job.look();
    assertThat(proposals.open()).isEmpty();
    clock.forward(Duration.ofDays(2));
    job.look();
    assertThat(proposals.open()).isPresent();
  }

  @Test
  void who_set_the_years_does_not_also_say_yes_unless_it_is_the_privacy_officer() {
    answered(ruthsPhone, ruth, "It itches.");
    clock.set(TODAY);
    var owner = people.with("Olive Owner", Role.OWNER);
    var fields = Map.of("years", "7", "adultAt", "18", "yearsAfter", "7");
    assertThat(post("/conversations/keeping", fields, people.as(owner)).getStatus()).isEqualTo(302);
    assertThat(keeping.retention()).isEqualTo(new Retention(7, 18, 7));
    var proposal = proposed();
    assertThat(destroying.agree(proposal, owner)).isInstanceOf(Destroying.Outcome.Refused.class);
    assertThat(destroying.agree(proposal, hannah)).isInstanceOf(Destroying.Outcome.Refused.class);
    assertThat(destroying.agree(proposal, pat)).isEqualTo(new Destroying.Outcome.Done(1, 0));
  }

  @Test
  void wrong_years_change_nothing_and_stay_in_the_form() throws Exception {
    for (var wrong : List.of("0", "", "-1", "ten", "101", "9999999999", "1\u0000")) {
      var fields = Map.of("years", wrong, "adultAt", "18", "yearsAfter", "10");
      var answer = post("/conversations/keeping", fields, people.as(pat));
      assertThat(answer.getStatus()).as(wrong).isEqualTo(422);
      assertThat(answer.getContentAsString()).contains("whole numbers from 1 to 100");
    }
    assertThat(keeping.said()).isEmpty();
  }

  @Test
  void the_privacy_officer_holds_one_thread_by_the_page_and_nobody_else_does() throws Exception {
    var id = answered(ruthsPhone, ruth, "It itches.");
    var found =
        post("/conversations/keeping/search", Map.of("words", "Ruth"), people.as(pat))
            .getContentAsString();
    assertThat(found).contains("Ruth Alvarez", "" + id.value()).doesNotContain("itches");
    var fields =
        Map.of(
            "hold", "" + UUID.randomUUID(),
            "patient", "" + ruth,
            "thread", "" + id.value(),
            "reason", "A court asks");
    var owner = people.with("Olive Owner", Role.OWNER);
    var path = "/conversations/keeping/holds";
    assertThat(post(path, fields, people.as(owner)).getStatus()).isEqualTo(422);
    assertThat(post(path, fields, people.as(hannah)).getStatus()).isEqualTo(403);
    assertThat(post(path, fields, people.as(pat)).getStatus()).isEqualTo(302);
    assertThat(post(path, fields, people.as(pat)).getStatus()).isEqualTo(302);
    assertThat(holdTable.inForce()).extracting(Hold::thread).containsExactly(id);
    assertThat(get("/conversations/keeping", people.as(pat)).getContentAsString())
        .contains("Ruth Alvarez", "A court asks", "Pat Officer");
    assertThat(get("/conversations/keeping", people.as(owner)).getContentAsString())
        .contains("1 in force")
        .doesNotContain("Ruth", "A court asks");
    assertThat(get(id.patientsLink() + "/readers", accounts.as(ruthsPhone)).getContentAsString())
        .contains("until further notice");
    var hold = holdTable.inForce().getFirst().id();
    var lifted = post(path + "/" + hold + "/lifting", Map.of(), people.as(pat));
    assertThat(lifted.getStatus()).isEqualTo(302);
    assertThat(get(id.patientsLink() + "/readers", accounts.as(ruthsPhone)).getContentAsString())
        .contains("until at least 11 March 2025");
  }

  // Case 59
  @Test
  void after_last_nights_backup_comes_back_the_destroyed_is_unreadable_and_the_held_is_not()
      throws Exception {
    var gone = answered(ruthsPhone, ruth, "It itches.");
    var held = answered(ruthsPhone, ruth, "The court asks for this.");
    clock.set(TODAY);
    hold(ruth, held);
    var nights = Files.createTempDirectory(Path.of("target"), "nights");
    var lastNight = backups.take(nights);
    assertThat(destroying.agree(proposed(), pat)).isEqualTo(new Destroying.Outcome.Done(1, 0));
    assertThat(read(held)).isEqualTo("The court asks for this.");
    clock.forward(Duration.ofSeconds(2));
    backups.take(nights);

    var target = databases.empty("restored_kept");
    var vaultThere = TestVaults.on(target, backups.restore(lastNight, target, "kept"));
    assertThat(readIn(target, vaultThere, gone)).isNull();
    assertThat(readIn(target, vaultThere, held)).isEqualTo("The court asks for this.");
    var key =
        JdbcClient.create(target).sql("select octet_length(key) from care_thread where id = :id");
    assertThat(key.param("id", gone.value()).query(Integer.class).single()).isPositive();

    // Later the hold is lifted and the second one ends too, although its bucket is long gone.
    holds.lift(holdTable.inForce().getFirst().id(), pat);
    assertThat(destroying.agree(proposed(), pat)).isEqualTo(new Destroying.Outcome.Done(1, 0));
    assertThat(read(held)).isNull();
    clock.forward(Duration.ofSeconds(2));
    backups.take(nights);
    var later = databases.empty("restored_kept_later");
    var vaultLater = TestVaults.on(later, backups.restore(lastNight, later, "kept-later"));
    assertThat(readIn(later, vaultLater, held)).isNull();
  }

  private static @Nullable String readIn(DataSource house, Vault vault, ThreadId id) {
    var there = JdbcClient.create(house);
    var thread = new ThreadTable(there).find(id).orElseThrow();
    return thread
        .sealing()
        .open(vault)
        .map(key -> new MessageTable(there).of(id, key).getFirst().words())
        .orElse(null);
  }

  @Test
  void the_reason_of_a_hold_stands_nowhere_in_clear() {
    hold(ruth, null);
    var hex = HexFormat.of().formatHex("The court asks.".getBytes(StandardCharsets.UTF_8));
    var found =
        db.sql("select count(*) from legal_hold h where position(:hex in h::text) > 0")
            .param("hex", hex)
            .query(Long.class)
            .single();
    assertThat(found).isZero();
  }

  @Test
  void the_keys_of_this_month_and_the_next_are_there_before_anybody_writes_in_them() {
    clock.set(Instant.parse("2026-10-13T17:00:00Z"));
    coming.look();
    assertThat(buckets()).containsExactly("record:2026-10", "record:2026-11");
    coming.look();
    assertThat(buckets()).hasSize(2);
    clock.set(Instant.parse("2026-11-01T00:00:00Z"));
    answered(ruthsPhone, ruth, "A new month.");
    assertThat(buckets()).hasSize(2);
    // Without the keeper of months the first thread makes the key itself.
    clock.set(Instant.parse("2027-02-01T00:00:00Z"));
    answered(ruthsPhone, ruth, "The house was off.");
    assertThat(buckets()).contains(new Bucket("record", YearMonth.of(2027, 2)).name());
  }

  private List<String> buckets() {
    return db.sql("select name from vault_bucket order by name")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
