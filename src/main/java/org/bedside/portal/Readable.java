package org.bedside.portal;

import java.util.List;
import org.bedside.patients.KnownPatient;
import org.bedside.patients.Patients;
import org.springframework.stereotype.Component;

/// For whom an account reads, with names, as its own pages show it.
@Component
class Readable {

  /// Somebody this account reads for.
  record One(KnownPatient patient, Relation relation) {

    /// What the family calls them.
    public String called() {
      return patient.preferred().isBlank() ? patient.name() : patient.preferred();
    }
  }

  private final Portal portal;
  private final Patients patients;

  Readable(Portal portal, Patients patients) {
    this.portal = portal;
    this.patients = patients;
  }

  List<One> of(Account account) {
    return portal.relations(account.id()).stream()
        .flatMap(relation ->
            patients.find(relation.patient()).map(who -> new One(who, relation)).stream())
        .toList();
  }
}
