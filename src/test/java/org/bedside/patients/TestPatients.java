package org.bedside.patients;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.roster.Patient;
import org.bedside.roster.Sex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Patients for tests of every room.
@Component
public class TestPatients {

  private final Importing importing;
  private final CurrentPatients current;
  private final TransactionTemplate transaction;

  TestPatients(Importing importing, CurrentPatients current, TransactionTemplate transaction) {
    this.importing = importing;
    this.current = current;
    this.transaction = transaction;
  }

  /// The whole list is these from now on, and the guard knows them when this returns.
  public void are(Patient... patients) throws InterruptedException {
    are(List.of(patients));
  }

  public void are(List<Patient> patients) throws InterruptedException {
    transaction.executeWithoutResult(_ -> importing.invent(patients));
    current.look();
    known();
  }

  /// What is in memory is what is stored from now on, not what a test before has left there.
  public void asStored() throws InterruptedException {
    current.look();
    known();
  }

  /// Waits until the list of this moment is in memory.
  void known() throws InterruptedException {
    for (var tries = 0; tries < 3_000 && !current.isCurrent(); tries++) {
      Thread.sleep(10);
    }
  }

  /// There is no list any more.
  public void forget(Person by) {
    importing.removeAll(by.id());
  }

  /// Somebody with a name, and nothing else.
  public static Patient named(String first, String last) {
    return somebody(first, last, "");
  }

  /// Somebody who lives there.
  public static Patient from(String town) {
    return somebody("Edith", "Farrow", town);
  }

  private static Patient somebody(String first, String last, String town) {
    return new Patient(
        "",
        UUID.randomUUID().toString(),
        first,
        "",
        last,
        "",
        Sex.U,
        null,
        town,
        "",
        "",
        "",
        "",
        "",
        "",
        List.of(),
        List.of());
  }

  /// A file of `size` people.
  static byte[] table(int size) {
    var rows =
        new StringBuilder("MRN,First Name,Last Name,DOB,Sex,Street,City,ZIP,Conditions,Visits\n");
    for (var i = 0; i < size; i++) {
      rows.append(
          "%d,First%d,Last%d,%d/%d/%d,%s,%d Birch Lane,Alder Falls,97001,asthma;migraine,9/%d/2025\n"
              .formatted(
                  i,
                  i % 900,
                  i % 7000,
                  1 + i % 12,
                  1 + i % 28,
                  1930 + i % 90,
                  i % 2 == 0 ? "F" : "M",
                  i % 300,
                  1 + i % 28));
    }
    return rows.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  /// A file that somebody has just brought, before anything of it is known.
  static Imports.Row beingRead(PersonId by, Instant now) {
    return new Imports.Row(
        UUID.randomUUID(), by, Imports.State.READING, now.plusSeconds(300), Summary.unread(false));
  }

  static String lines(String... lines) {
    return String.join("\n", Arrays.asList(lines)) + "\n";
  }
}
