package org.bedside.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.InvitingPatients.Outcome;
import org.bedside.portal.PortalInvitations.Way;
import org.bedside.portal.Relation.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WholeHouse
class InvitedTest {

  private static final LocalDate BORN = LocalDate.parse("1958-03-09");

  @Autowired Opening opening;
  @Autowired InvitingPatients inviting;
  @Autowired Portal portal;
  @Autowired Readers readers;
  @Autowired TestAccounts accounts;
  @Autowired Patients patients;
  @Autowired TestPatients list;
  @Autowired TestPeople people;
  @Autowired MockMvcTester pages;
  @Autowired SettableClock clock;
  @Autowired JdbcClient db;
  @Autowired Audit audit;
  Person nurse;
  KnownPatient ruth;

  @BeforeEach
  void aPatient() throws InterruptedException {
    people.practice();
    people.calm();
    nurse = people.with("Dana Example", Role.STAFF);
    ruth = patient("Ruth" + System.nanoTime(), BORN);
  }

  @AfterEach
  void theTimeOfNow() {
    clock.reset();
  }

  private KnownPatient patient(String first, LocalDate born) throws InterruptedException {
    list.are(TestAccounts.patient(first, "Alvarez", born));
    return patients.search(first, 1).getFirst();
  }

  private static String fresh() {
    return UUID.randomUUID() + "@home.example";
  }

  private Outcome invite(KnownPatient who, Kind kind, String email) {
    return inviting.invite(
        who, kind, kind.proxy() ? "Marta Alvarez" : "", email, Way.SCREEN, nurse.id());
  }

  private String token(Outcome outcome) {
    var link = ((Outcome.Made) outcome).link();
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private Optional<Account> open(String token) {
    return opening
        .behind(token)
        .flatMap(one -> opening.open(one, UUID.randomUUID(), BORN, Locale.ENGLISH, () -> true));
  }

  private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
    var results = new ArrayList<T>();
    try (var threads = Executors.newFixedThreadPool(acts.size())) {
      for (var done : threads.invokeAll(acts)) {
        results.add(done.get());
      }
    }
    return results;
  }

  @Test
  void the_link_says_nothing_before_the_birthday_and_slows_guessing_down() throws Exception {
    var token = token(invite(ruth, Kind.SELF, fresh()));
    assertThat(pages.get().uri("/invited/" + token))
        .hasStatusOk()
        .bodyText()
        .contains("date of birth")
        .doesNotContain("Alvarez")
        .doesNotContain("home.example");
    for (var tries = 0; tries < 5; tries++) {
      assertThat(birthday(token, "1958-03-1" + tries))
          .hasStatus(422)
          .bodyText()
          .doesNotContain("Alvarez");
    }
    assertThat(birthday(token, "1958-03-09"))
        .as("the right one must wait too")
        .hasStatus(422)
        .bodyText()
        .contains("Please wait");
    assertThat(pages.post().uri("/invited/" + token + "/acceptance").with(csrf()))
        .hasStatus(302)
        .redirectedUrl()
        .isEqualTo("/invited/" + token);
    assertThat(opening.behind(token)).as("nothing was used up").isPresent();
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult birthday(
      String token, String born) {
    return pages
        .post()
        .uri("/invited/" + token + "/birthday")
        .with(csrf())
        .param("born", born)
        .exchange();
  }

  @Test
  void a_link_followed_fifty_times_at_once_opens_one_account() throws Exception {
    var token = token(invite(ruth, Kind.SELF, fresh()));
    var acts = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 50; i++) {
      acts.add(() -> open(token).isPresent());
    }
    assertThat(atOnce(acts)).containsOnlyOnce(true);
    assertThat(portal.readersOf(ruth.id(), true)).hasSize(1);
    assertThat(open(token)).isEmpty();
    assertThat(pages.get().uri("/invited/" + token)).hasStatus(404);
  }

  @Test
  void two_links_of_one_patient_followed_at_once_open_one_account_of_their_own() throws Exception {
    var one = token(invite(ruth, Kind.SELF, fresh()));
    var other = token(invite(ruth, Kind.SELF, fresh()));
    assertThat(
            atOnce(
                List.<Callable<Boolean>>of(
                    () -> open(one).isPresent(), () -> open(other).isPresent())))
        .containsOnlyOnce(true);
  }

  @Test
  void a_link_ends_after_seven_days_on_paper_after_twenty_one_and_when_it_is_taken_back() {
    var mailed = token(invite(ruth, Kind.SELF, fresh()));
    var letter = token(inviting.invite(ruth, Kind.SELF, "", "", Way.LETTER, nurse.id()));
    var back = (Outcome.Made) invite(ruth, Kind.SELF, fresh());
    inviting.takeBack(ruth, back.invitation().id(), nurse.id());
    assertThat(opening.behind(token(back))).isEmpty();
    clock.forward(Duration.ofDays(7).plusSeconds(1));
    assertThat(opening.behind(mailed)).isEmpty();
    assertThat(opening.behind(letter)).isPresent();
    clock.forward(Duration.ofDays(14));
    assertThat(open(letter)).isEmpty();
  }

  @Test
  void nothing_of_a_link_and_nothing_of_whom_it_is_for_stands_in_the_database() {
    var email = fresh();
    var token = token(invite(ruth, Kind.SELF, email));
    assertThat(open(token)).isPresent();
    for (var table : List.of("portal_invitation", "account", "relation", "portal_code")) {
      for (var row :
          db.sql("select row_to_json(t)::text from " + table + " t").query(String.class).list()) {
        assertThat(row).doesNotContain(token).doesNotContain("Alvarez").doesNotContain(email);
        assertThat(row).doesNotContain("1958-03-09");
      }
    }
  }

  @Test
  void an_address_is_one_persons_alone() throws Exception {
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Los_Angeles"));
    var teen = patient("Teen" + System.nanoTime(), today.minusYears(15));
    var mother = fresh();
    assertThat(open(token(invite(teen, Kind.PARENT, mother)))).isPresent();
    assertThat(invite(teen, Kind.SELF, mother.toUpperCase(Locale.ROOT)))
        .as("a teen with the mother's address")
        .isEqualTo(new Outcome.Refused("email", "portal.invite.email.taken"));
    var own = fresh();
    assertThat(open(token(invite(teen, Kind.SELF, own)))).isPresent();
    assertThat(invite(teen, Kind.PARENT, own))
        .as("a parent with the teen's address")
        .isEqualTo(new Outcome.Refused("email", "portal.invite.email.taken"));
  }

  @Test
  void a_second_child_comes_to_the_account_there_is_only_when_its_owner_is_here() throws Exception {
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Los_Angeles"));
    list.are(
        TestAccounts.patient("Ann" + ruth.id(), "Alvarez", today.minusYears(4)),
        TestAccounts.patient("Ben" + ruth.id(), "Alvarez", today.minusYears(7)));
    var ann = patients.search("Ann" + ruth.id(), 1).getFirst();
    var ben = patients.search("Ben" + ruth.id(), 1).getFirst();
    var email = fresh();
    var mother = open(token(invite(ann, Kind.PARENT, email))).orElseThrow();
    var second = token(invite(ben, Kind.PARENT, email));
    assertThat(open(second)).as("no second account of one address").isEmpty();
    var stranger = accounts.named("Somebody Else", BORN);
    var invitation = opening.behind(second).orElseThrow();
    assertThat(opening.join(invitation, stranger)).isEmpty();
    assertThat(opening.join(invitation, mother)).isPresent();
    assertThat(portal.relations(mother.id()))
        .extracting(Relation::patient)
        .containsExactlyInAnyOrder(ann.id(), ben.id());
  }

  @Test
  void who_ends_an_access_ends_it_with_the_next_request_and_in_the_ledger() {
    var own = accounts.of(ruth.id());
    var carer = accounts.proxyOf(ruth.id(), Kind.CARER, "Carer Example");
    var stranger = accounts.named("Somebody Else", BORN);
    var tie = readers.proxiesOf(ruth.id()).getFirst().id();
    assertThat(endAs(stranger, tie)).hasStatus(404);
    assertThat(portal.mayRead(carer.id(), ruth.id(), false)).isTrue();
    assertThat(endAs(own, tie)).hasStatus(302);
    assertThat(portal.mayRead(carer.id(), ruth.id(), false)).isFalse();
    assertThat(audit.about(ruth.id().subject()))
        .anyMatch(line -> line.action().equals("relation.ended"));
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult endAs(Account who, UUID tie) {
    return pages
        .post()
        .uri("/my/account/readers/" + tie + "/removal")
        .with(csrf())
        .with(accounts.as(who))
        .exchange();
  }

  @Test
  void staff_invites_from_the_patients_page_and_those_who_may_not_see_patients_see_nothing() {
    var page = "/patients/" + ruth.id();
    assertThat(pages.get().uri(page).with(people.as(nurse)))
        .hasStatusOk()
        .bodyText()
        .contains("Alvarez");
    for (var way : Way.values()) {
      assertThat(
              pages
                  .post()
                  .uri(page + "/invitation")
                  .with(csrf())
                  .with(people.as(nurse))
                  .param("kind", "SELF")
                  .param("email", fresh())
                  .param("way", way.name()))
          .as(way.name())
          .hasStatusOk();
    }
    assertThat(pages.get().uri(page).with(people.as(nurse))).bodyText().contains("Take back");
    assertThat(
            pages
                .post()
                .uri(page + "/invitation")
                .with(csrf())
                .with(people.as(nurse))
                .param("kind", "CARER")
                .param("way", "SCREEN")
                .param("email", "kept@home.example"))
        .hasStatus(422)
        .bodyText()
        .contains("kept@home.example");
    var marcus = people.with("Marcus Example", Role.COMMUNICATIONS);
    assertThat(pages.get().uri(page).with(people.as(marcus))).hasStatus(403);
    assertThat(
            pages.get().uri("/patients/" + new PatientId(UUID.randomUUID())).with(people.as(nurse)))
        .hasStatus(404);
  }
}
