package org.bedside.portal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bedside.SettableClock;
import org.bedside.SignedInByCookie;
import org.bedside.WholeHouse;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Relation.Kind;
import org.bedside.web.Live;
import org.bedside.web.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Cases 43 and 50: a page of a patient, or of who cares for one, that lies open when a right ends.
@WholeHouse
class OpenStreamsTest {

  private static final ZoneId HERE = ZoneId.of("America/Los_Angeles");
  private static final String CLOSED = "event: closed";

  @Autowired TestAccounts accounts;
  @Autowired TestPatients list;
  @Autowired Patients patients;
  @Autowired TestPeople people;
  @Autowired Readers readers;
  @Autowired Birthdays birthdays;
  @Autowired Origin origin;
  @Autowired Live live;
  @Autowired SettableClock clock;
  private final HttpClient client = HttpClient.newHttpClient();
  private final LocalDate born = LocalDate.parse("2008-10-14");
  Person nurse;

  @BeforeEach
  void aPractice() {
    people.practice();
    nurse = people.with("Dana Example", Role.STAFF);
  }

  @AfterEach
  void theTimeOfNow() {
    clock.reset();
    client.shutdownNow();
  }

  private PatientId nora() throws InterruptedException {
    list.are(TestAccounts.patient("Nora", "Example", born));
    return patients.search("Nora", 1).getFirst().id();
  }

  private void at(LocalDate day, int hour, int minute) {
    clock.set(day.atTime(hour, minute).atZone(HERE).toInstant());
    birthdays.look();
  }

  /// The open stream of an account, line by line.
  private BlockingQueue<String> stream(Account who) throws Exception {
    var heard = new LinkedBlockingQueue<String>();
    var asked =
        HttpRequest.newBuilder(URI.create(origin.link("/live")))
            .header("Cookie", SignedInByCookie.COOKIE + "=" + who.principal())
            .build();
    var answer = client.send(asked, BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    Thread.ofVirtual()
        .start(() -> {
          try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
              if (!line.isEmpty() && !line.equals(":")) {
                heard.add(line);
              }
            }
          } catch (IOException _) {
            // The test is over.
          }
        });
    assertThat(next(heard)).isEqualTo("retry: 2000");
    return heard;
  }

  /// What is heard within the two seconds that the house promises.
  private static String next(BlockingQueue<String> heard) throws InterruptedException {
    var line = heard.poll(2, SECONDS);
    return line == null ? "(silence)" : line;
  }

  private void stillOpen(Account who, BlockingQueue<String> heard) throws InterruptedException {
    live.tell(who.principal(), "threads");
    assertThat(next(heard)).isEqualTo("data: threads");
  }

  // Case 43
  @Test
  void an_access_that_ends_closes_its_streams_within_two_seconds_and_nobody_elses()
      throws Exception {
    at(LocalDate.parse("2020-05-01"), 10, 0);
    var nora = nora();
    var one = accounts.proxyOf(nora, Kind.PARENT, "Mother Example");
    var other = accounts.proxyOf(nora, Kind.PARENT, "Father Example");
    var hers = stream(one);
    var his = stream(other);
    var tie =
        readers.proxiesOf(nora).stream()
            .filter(reader -> reader.name().equals("Mother Example"))
            .findFirst()
            .orElseThrow();
    assertThat(readers.endBy(nurse.id().ledger(), nora, tie.id())).isTrue();
    assertThat(next(hers)).isEqualTo(CLOSED);
    live.tell(one.principal(), "threads");
    assertThat(next(hers)).isEqualTo("data: -");
    assertThat(next(hers)).as("what came after").isEqualTo("(silence)");
    stillOpen(other, his);
  }

  // Case 50
  @Test
  void midnight_of_the_12th_and_the_18th_birthday_closes_the_streams_of_those_who_read_less_then()
      throws Exception {
    at(born.plusYears(12).minusDays(1), 23, 50);
    var nora = nora();
    var mother = accounts.proxyOf(nora, Kind.PARENT, "Mother Example");
    var carer = accounts.proxyOf(nora, Kind.CARER, "Sitter Example");
    var stranger = accounts.named("Somebody Else", LocalDate.parse("1970-01-02"));
    var hers = stream(mother);
    var sitters = stream(carer);
    var others = stream(stranger);
    clock.set(born.plusYears(12).atStartOfDay(HERE).toInstant());
    assertThat(next(hers)).as("12").isEqualTo(CLOSED);
    stillOpen(carer, sitters);

    at(born.plusYears(15).minusDays(1), 23, 50);
    hers = stream(mother);
    clock.set(born.plusYears(15).atStartOfDay(HERE).toInstant());
    assertThat(next(hers)).as("15: nothing changes").isEqualTo("(silence)");
    stillOpen(mother, hers);

    at(born.plusYears(18).minusDays(1), 23, 50);
    clock.set(born.plusYears(18).atStartOfDay(HERE).toInstant());
    assertThat(next(hers)).as("18").isEqualTo(CLOSED);
    assertThat(next(sitters)).as("18").isEqualTo(CLOSED);
    stillOpen(stranger, others);
  }
}
