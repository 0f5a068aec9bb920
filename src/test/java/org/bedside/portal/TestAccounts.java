package org.bedside.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bedside.patients.PatientId;
import org.bedside.patients.Patients;
import org.bedside.people.TestPeople;
import org.bedside.portal.Relation.Kind;
import org.bedside.roster.Patient;
import org.bedside.roster.Sex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/// Accounts of patients and of those who care for them, for tests of every room:
///
/// ```java
/// patients.are(TestAccounts.patient("Ruth", "Example", LocalDate.parse("1958-03-09")));
/// var ruth = patients.search("Ruth", 1).getFirst();
/// var account = accounts.of(ruth.id());
/// pages.get().uri("/my").with(accounts.as(account));
/// ```
@Component
public class TestAccounts {

  private final Logins accounts;
  private final Relations relations;
  private final Patients patients;
  private final TestPeople people;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TestAccounts(
      Logins accounts,
      Relations relations,
      Patients patients,
      TestPeople people,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.relations = relations;
    this.patients = patients;
    this.people = people;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Somebody on the list, to be handed to `TestPatients`.
  public static Patient patient(String first, String last, @Nullable LocalDate born) {
    return new Patient(
        "",
        UUID.randomUUID().toString(),
        first,
        "",
        last,
        "",
        Sex.U,
        born,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        List.of(),
        List.of());
  }

  /// The patient's own account.
  public Account of(PatientId patient) {
    var known = patients.find(patient).orElseThrow();
    var born = known.born() == null ? LocalDate.parse("1970-01-02") : known.born();
    var account = named(known.name(), born);
    tie(account, patient, Kind.SELF);
    return account;
  }

  /// Somebody who reads for this patient and is none.
  public Account proxyOf(PatientId patient, Kind kind, String name) {
    var account = named(name, LocalDate.parse("1980-05-06"));
    tie(account, patient, kind);
    return account;
  }

  public Account named(String name, LocalDate born) {
    var account = new Account(new AccountId(UUID.randomUUID()), name, Locale.ENGLISH);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    accounts.add(account, born, emailOf(account), at);
    return account;
  }

  public void tie(Account account, PatientId patient, Kind kind) {
    transaction.executeWithoutResult(_ -> {
      patients.hold(patient);
      relations.add(account.id(), patient, kind, clock.instant().truncatedTo(ChronoUnit.MICROS));
    });
  }

  public String emailOf(Account account) {
    return account.id() + "@home.example";
  }

  /// Signed in as this account, for MockMvc.
  public RequestPostProcessor as(Account account) {
    return people.asGuest(account.principal());
  }
}
