package org.bedside.peers.ehr;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;

/// As many small patients as a test wants, past all doors.
final class Crowd {

  static final String SYSTEM = "urn:example:chart-number";

  private static final int BUNDLE = 250;
  private static final String[] GIVEN = {"Ana", "Ben", "Cora", "Dan", "Eva", "Finn", "Gia"};
  private static final String[] FAMILY = {"Adler", "Birch", "Castro", "Dunn", "Ellis", "Ford"};

  private final Records records;
  private final AtomicInteger numbers = new AtomicInteger();

  Crowd(Records records) {
    this.records = records;
  }

  /// @return the milliseconds that it took
  long come(int number) throws InterruptedException, ExecutionException {
    var start = System.nanoTime();
    try (var hands = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      var bundles = new ArrayList<Future<?>>();
      for (var left = number; left > 0; left -= BUNDLE) {
        var some = bundle(Math.min(BUNDLE, left));
        bundles.add(hands.submit(() -> records.carryOut(some)));
      }
      for (var bundle : bundles) {
        bundle.get();
      }
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private Bundle bundle(int number) {
    var bundle = new Bundle().setType(BundleType.TRANSACTION);
    for (var i = 0; i < number; i++) {
      bundle
          .addEntry()
          .setResource(patient(numbers.incrementAndGet()))
          .getRequest()
          .setMethod(HTTPVerb.POST)
          .setUrl("Patient");
    }
    return bundle;
  }

  private static Patient patient(int number) {
    var patient = new Patient();
    patient.addIdentifier().setSystem(SYSTEM).setValue("crowd-" + number);
    patient
        .addName()
        .setFamily(FAMILY[number % FAMILY.length])
        .addGiven(GIVEN[number % GIVEN.length] + " " + number);
    patient.setBirthDateElement(
        new DateType(
            "%d-%02d-%02d".formatted(1930 + number % 90, 1 + number % 12, 1 + number % 28)));
    patient.setGender(number % 2 == 0 ? AdministrativeGender.FEMALE : AdministrativeGender.MALE);
    return patient;
  }
}
