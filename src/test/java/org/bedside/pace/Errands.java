package org.bedside.pace;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bedside.audit.Audit;
import org.bedside.conversations.Reason;
import org.bedside.conversations.TestThreads;
import org.bedside.conversations.ThreadId;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.TestAccounts;
import org.bedside.roster.Patient;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/// What a [ThreadHouse] is asked to do from inside: to have people in it, and to tell what it
/// keeps.
final class Errands {

  private static final String[] SYLLABLES = {
    "ba", "del", "fen", "gor", "hal", "kim", "lor", "mar", "nes", "pol", "rin", "sol", "tor", "van"
  };

  /// So many are on the practice's list beside those who write.
  private static final int LISTED = 1_500;

  private final ApplicationContext house;
  private final Consumer<String> out;
  private final List<Person> staff = new ArrayList<>();
  private final List<Account> accounts = new ArrayList<>();
  private final List<PatientId> patients = new ArrayList<>();
  private final List<ThreadId> threads = new ArrayList<>();

  Errands(ApplicationContext house, Consumer<String> out) {
    this.house = house;
    this.out = out;
  }

  void run(String[] order) throws InterruptedException {
    switch (order[0]) {
      case "people" -> people(Integer.parseInt(order[1]), Integer.parseInt(order[2]));
      case "threads" -> threads(Integer.parseInt(order[1]));
      case "fill" -> fill(Integer.parseInt(order[1]), Integer.parseInt(order[2]));
      case "pour" -> pour(Integer.parseInt(order[1]), Integer.parseInt(order[2]));
      case "kept" -> kept();
      case "verify" ->
          out.accept(
              house
                  .getBean(Audit.class)
                  .check()
                  .verdict()
                  .finding()
                  .map(found -> "BROKEN " + found)
                  .orElse("SOUND"));
      default -> throw new IllegalArgumentException(order[0]);
    }
  }

  /// Some patients with an account each and some who may answer them, all of them signed in.
  private void people(int writing, int answering) throws InterruptedException {
    var people = house.getBean(TestPeople.class);
    people.practice(false);
    for (var i = 0; i < answering; i++) {
      var person = people.with("Dr. Ada " + family(i), Role.CLINICIAN);
      staff.add(person);
      out.accept("STAFF " + cookie(people.session(person)) + " " + person.id());
    }
    var list = IntStream.range(0, writing + LISTED).mapToObj(Errands::patient).toList();
    house.getBean(TestPatients.class).are(list);
    var known = house.getBean(Patients.class);
    for (var one : list.subList(0, writing)) {
      var id = known.search(one.first() + " " + one.last(), 1).getFirst().id();
      var account = house.getBean(TestAccounts.class).of(id);
      patients.add(id);
      accounts.add(account);
      out.accept("PATIENT " + cookie(people.guestSession(account.principal())));
    }
  }

  private static Patient patient(int number) {
    return TestAccounts.patient(
        name(number), family(number / 7), LocalDate.of(1940 + number % 60, 1 + number % 12, 3));
  }

  private static String family(int number) {
    return name(number) + "son";
  }

  private static String name(int number) {
    var base = SYLLABLES.length;
    var name =
        SYLLABLES[number / base / base % base]
            + SYLLABLES[number / base % base]
            + SYLLABLES[number % base];
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private String cookie(Authentication authentication) {
    return cookie(house.getBean(FindByIndexNameSessionRepository.class), authentication);
  }

  private static <S extends Session> String cookie(
      FindByIndexNameSessionRepository<S> sessions, Authentication authentication) {
    var session = sessions.createSession();
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(authentication));
    sessions.save(session);
    var id = session.getId().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(id);
  }

  /// A new thread for each of the first `count` patients.
  private void threads(int count) {
    threads.clear();
    for (var i = 0; i < count; i++) {
      var thread =
          house
              .getBean(TestThreads.class)
              .asked(accounts.get(i), patients.get(i), Reason.OTHER, "Is the form ready?");
      threads.add(thread);
      out.accept("THREAD " + thread);
    }
  }

  /// The thread of a patient gets messages of both sides until it has so many.
  private void fill(int patient, int most) {
    var thread = threads.get(patient);
    for (var i = 1; i < most; i++) {
      write(patient, thread, i);
    }
  }

  private void write(int patient, ThreadId thread, int number) {
    var bean = house.getBean(TestThreads.class);
    if (number % 2 == 0) {
      bean.replied(accounts.get(patient), thread, Words.of(number));
    } else {
      bean.answered(staff.get(patient % staff.size()), thread, Words.of(number));
    }
  }

  /// Past the web server, by the room's own services: how many messages a second so many writers
  /// bring in, each in a thread of their own.
  private void pour(int writers, int seconds) throws InterruptedException {
    var count = new AtomicInteger();
    var cpu = ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    var start = System.nanoTime();
    var end = start + seconds * 1_000_000_000L;
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < writers; i++) {
        var patient = i;
        pool.execute(() -> {
          for (var number = 0; System.nanoTime() < end; number++) {
            write(patient, threads.get(patient), number);
            count.incrementAndGet();
          }
        });
      }
    }
    var took = (System.nanoTime() - start) / 1e9;
    var spent = ProcessHandle.current().info().totalCpuDuration().orElseThrow().minus(cpu);
    out.accept(
        "POURED %.1f %.1f".formatted(count.get() / took, spent.toNanos() / 1e3 / count.get()));
  }

  /// Each message with the number of its entries in the ledger: an act whose commit failed has one
  /// too, so there may be more than one.
  private void kept() {
    house
        .getBean(JdbcClient.class)
        .sql(
            """
            select m.thread, m.number, m.id, (
              select count(*) from audit_entry e
              where e.subject = 'thread:' || m.thread and e.actor = m.author
                and e.action in ('message.sent', 'message.answered', 'message.noted')
                and e.details::jsonb ->> 'number' = m.number::text) as entries
            from message m order by m.thread, m.number
            """)
        .query(row -> {
          out.accept(
              "KEPT %s %d %s %d"
                  .formatted(
                      row.getObject("thread", UUID.class),
                      row.getInt("number"),
                      row.getObject("id", UUID.class),
                      row.getInt("entries")));
        });
  }
}
