package org.bedside.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.portal.Relation.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Accounts of some of the invented patients, and of a father of two: one small, one of fifteen who
/// has an account too.
@Component
@Order(3)
class DemoAccounts implements DemoPart {

  private final Patients patients;
  private final Logins logins;
  private final Relations relations;

  DemoAccounts(Patients patients, Logins logins, Relations relations) {
    this.patients = patients;
    this.logins = logins;
    this.relations = relations;
  }

  @Override
  public void fill(Demo demo) {
    var today = LocalDate.ofInstant(demo.now(), demo.practice().zone());
    var all =
        patients.everybody().stream()
            .filter(one -> one.born() != null)
            .sorted(Comparator.comparing(KnownPatient::mrn))
            .toList();
    var denise = all.stream().filter(one -> one.name().equals("Denise Farrow")).findFirst();
    denise.ifPresent(one -> own(one, demo.now()));
    var grown = aged(all, today, 40, 90);
    own(grown.getFirst(), demo.now());
    var small = aged(all, today, 4, 11).getFirst();
    var teen = aged(all, today, 15, 16).getFirst();
    own(teen, demo.now());
    var father =
        account(
            "Daniel Osterman", LocalDate.parse("1982-07-19"), "daniel@home.example", demo.now());
    tie(father, small, Kind.PARENT, demo.now());
    tie(father, teen, Kind.PARENT, demo.now());
  }

  private static List<KnownPatient> aged(
      List<KnownPatient> all, LocalDate today, int from, int until) {
    return all.stream()
        .filter(one -> isBetween(one.born(), today.minusYears(until), today.minusYears(from)))
        .filter(one -> !one.name().equals("Denise Farrow"))
        .toList();
  }

  private static boolean isBetween(@Nullable LocalDate born, LocalDate after, LocalDate until) {
    return born != null && born.isAfter(after) && !born.isAfter(until);
  }

  private void own(KnownPatient patient, Instant now) {
    var born = java.util.Objects.requireNonNull(patient.born());
    tie(account(patient.name(), born, patient.email(), now), patient, Kind.SELF, now);
  }

  private Account account(String name, LocalDate born, String email, Instant now) {
    var account = new Account(new AccountId(UUID.randomUUID()), name, Locale.ENGLISH);
    logins.add(account, born, email, now);
    return account;
  }

  private void tie(Account account, KnownPatient patient, Kind kind, Instant now) {
    patients.hold(patient.id());
    relations.add(account.id(), patient.id(), kind, now);
  }
}
