package org.bedside.chart.ehrs;

import java.util.Set;

/// What an EHR says that it can do
/// ([CapabilityStatement](https://hl7.org/fhir/R4/capabilitystatement.html)). Before it was asked:
/// nothing.
///
/// @param transactions whether it takes several resources at once, all or none
/// @param once whether it creates nothing twice (`If-None-Exist`), whatever of [#creates] it is
/// @param creates the kinds of resource that it takes, such as `DocumentReference`
/// @param searches what it can be searched for: kinds such as `Patient`, and kinds with a
///   parameter, such as `Patient.identifier`
public record Takes(boolean transactions, boolean once, Set<String> creates, Set<String> searches) {

  public static final Takes NOTHING = new Takes(false, false, Set.of(), Set.of());

  public Takes {
    creates = Set.copyOf(creates);
    searches = Set.copyOf(searches);
  }
}
