package org.bedside.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.conversations.Reason;
import org.bedside.conversations.TestThreads;
import org.bedside.conversations.ThreadId;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.patients.TestPatients;
import org.bedside.people.Person;
import org.bedside.people.Right;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.bedside.portal.Account;
import org.bedside.portal.Relation;
import org.bedside.portal.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Case 38: every address of the house with everything that belongs to another patient, by
/// everybody whom it does not concern. Made from the house itself, so that a new page is in it by
/// itself.
@Tag("long")
@WholeHouse
class OthersPatientsTest {

  private static final String WORDS = "Quillfeather asks about zorvantine at bedtime";
  private static final String SECRET = "Quillfeather asks about brimolex and nobody may know";

  private static final String GLASS = "/conversations/{id}/glass";

  /// What holds threads and who may read them; none of it may be changed by somebody else.
  private static final List<String> TABLES =
      List.of("care_thread", "message", "thread_seen", "glass", "relation");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired MockMvcTester pages;
  @Autowired TestPeople people;
  @Autowired TestPatients patients;
  @Autowired TestAccounts accounts;
  @Autowired TestThreads threads;
  @Autowired Patients known;
  @Autowired Audit audit;
  @Autowired JdbcClient db;
  PatientId other;
  Account others;
  ThreadId open;
  ThreadId secret;
  final Map<String, UUID> ids = new LinkedHashMap<>();

  @BeforeEach
  void twoPatients() throws Exception {
    people.practice(false);
    db.sql("update pool set reasons = '{}' where not rest").update();
    patients.are(
        TestAccounts.patient("Canaria", "Quillfeather", LocalDate.of(1964, 2, 29)),
        TestAccounts.patient("Ruth", "Alvarez", LocalDate.of(1951, 7, 3)));
    other = called("Quillfeather");
    others = accounts.of(other);
    open = threads.asked(others, other, Reason.SYMPTOM, WORDS);
    secret = threads.asked(others, other, Reason.SYMPTOM, SECRET, true);
    ids.put("thread", open.value());
    ids.put("confidential thread", secret.value());
    ids.put("patient", other.value());
    ids.put("account", others.id().value());
    ids.put("message", id("select id from message where thread = ?", open.value()));
    ids.put(
        "relation",
        id("select id from relation where patient = ? and ended_at is null", other.value()));
  }

  private PatientId called(String name) {
    return known.search(name, 50).stream()
        .filter(one -> !one.former())
        .findFirst()
        .orElseThrow()
        .id();
  }

  private UUID id(String sql, UUID of) {
    return db.sql(sql).param(of).query(UUID.class).single();
  }

  @Test
  void no_address_gives_a_patient_anything_of_another_one() {
    var ruth = called("Alvarez");
    var former = accounts.named("Former Partner", LocalDate.of(1980, 5, 6));
    for (var who :
        List.of(
            accounts.of(ruth), accounts.proxyOf(ruth, Relation.Kind.CARER, "Cara Giver"), former)) {
      tryAll(accounts.as(who), ids, Set.of("zorvantine", "brimolex", "Quillfeather"));
    }
  }

  @Test
  void no_address_gives_who_cares_for_somebody_what_was_kept_from_them() {
    var carer = accounts.proxyOf(other, Relation.Kind.CARER, "Cara Giver");
    tryAll(accounts.as(carer), Map.of("confidential thread", secret.value()), Set.of("brimolex"));
  }

  @Test
  void no_address_gives_those_who_work_here_words_that_are_not_in_their_care() {
    onlyFor(people.with("Kay Knees", Role.CLINICIAN));
    for (var role : Role.values()) {
      var who = people.with("Somebody " + role, role);
      if (who.may(Right.SEE_PATIENTS)) {
        // They may know who is a patient, say whom one may read for, and break the glass.
        askAll(people.as(who), ids, Set.of("zorvantine", "brimolex"), Set.of(GLASS));
      } else {
        tryAll(people.as(who), ids, Set.of("zorvantine", "brimolex", "Quillfeather"));
      }
    }
  }

  @Test
  void what_is_not_theirs_looks_like_what_is_not_there_and_the_ledger_knows() {
    var ruth = accounts.of(called("Alvarez"));
    var path = "/messages/" + open.value();
    assertThat(get(path, accounts.as(ruth)).getStatus()).isEqualTo(404);
    assertThat(get("/messages/" + UUID.randomUUID(), accounts.as(ruth)).getStatus()).isEqualTo(404);
    assertThat(audit.about(open.subject()))
        .anySatisfy(line -> {
          assertThat(line.action()).isEqualTo("thread.refused");
          assertThat(line.actor()).isEqualTo(ruth.principal());
        });
    Person marcus = people.with("Marcus Bell", Role.COMMUNICATIONS);
    assertThat(get(open.link(), people.as(marcus)).getStatus()).isEqualTo(404);
  }

  @Test
  void whichever_way_somebody_asks_for_a_thread_the_ledger_knows() {
    var ruth = accounts.of(called("Alvarez"));
    var file = "/files/" + UUID.randomUUID();
    for (var way : List.of("", "/words", "/readers", "/copy", file, file + "/small")) {
      var before = refused();
      var answer = get("/messages/" + open.value() + way, accounts.as(ruth));
      assertThat(answer.getStatus()).as(way).isEqualTo(404);
      assertThat(refused()).as(way).isEqualTo(before + 1);
    }
  }

  private long refused() {
    return audit.about(open.subject()).stream()
        .filter(line -> line.action().equals("thread.refused"))
        .count();
  }

  private void onlyFor(Person one) {
    var pool = UUID.randomUUID();
    db.sql("insert into pool (id, name, reasons) values (?, 'Knees', '{SYMPTOM}')")
        .param(pool)
        .update();
    db.sql("insert into pool_member (pool, person, place) values (?, ?, 0)")
        .param(pool)
        .param(one.id().value())
        .update();
    db.sql("update care_thread set pool = ?, claimed_by = null, offered_to = null")
        .param(pool)
        .update();
  }

  private MockHttpServletResponse get(String path, RequestPostProcessor as) {
    return pages.get().uri(path).with(as).exchange().getResponse();
  }

  /// Asks every address for each of `all`: it shows and changes nothing of it.
  private void tryAll(RequestPostProcessor as, Map<String, UUID> all, Set<String> never) {
    var before = counted();
    askAll(as, all, never, Set.of());
    assertThat(counted()).isEqualTo(before);
  }

  private void askAll(
      RequestPostProcessor as, Map<String, UUID> all, Set<String> never, Set<String> left) {
    var tried = 0;
    var wrong = new ArrayList<String>();
    for (var route : Routes.of(mapping)) {
      if (left.contains(route.path())) {
        continue;
      }
      var takesNothing = route.variables().isEmpty() && route.fields().isEmpty();
      for (var one : all.entrySet().stream().limit(takesNothing ? 1 : all.size()).toList()) {
        var what = "%s %s with the %s".formatted(route.method(), route.path(), one.getKey());
        var answer = asked(route, one.getValue(), as);
        for (var word : never) {
          if (answer.contains(word)) {
            wrong.add(what + " shows " + word);
          }
        }
        tried++;
      }
    }
    assertThat(wrong).as("of %d requests", tried).isEmpty();
    assertThat(tried).isGreaterThan(100);
  }

  private String asked(Routes route, UUID id, RequestPostProcessor as) {
    var values =
        route.variables().stream()
            .distinct()
            .collect(Collectors.toMap(name -> name, _ -> id.toString()));
    var request =
        pages
            .method(HttpMethod.valueOf(route.method()))
            .uri(route.path(values))
            .with(SecurityMockMvcRequestPostProcessors.csrf())
            .with(as);
    for (var field : route.fields()) {
      var isFresh = field.equals("message") || field.equals("glass");
      request.param(field, isFresh ? UUID.randomUUID().toString() : id.toString());
    }
    var answer = request.exchange().getMvcResult().getResponse();
    try {
      return answer.getContentAsString()
          + answer.getHeaderNames().stream()
              .map(name -> name + answer.getHeaders(name))
              .collect(Collectors.joining());
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Long> counted() {
    return TABLES.stream()
        .map(table -> db.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }
}
