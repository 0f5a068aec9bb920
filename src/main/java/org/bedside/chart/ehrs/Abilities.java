package org.bedside.chart.ehrs;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;

/// Reads what a server says that it can do.
final class Abilities {

  private Abilities() {}

  /// R4, and not R4B (4.3) or another.
  static boolean isR4(CapabilityStatement statement) {
    var version = statement.getFhirVersion();
    return version != null && version.toCode().startsWith("4.0");
  }

  static Takes of(CapabilityStatement statement) {
    return statement.getRest().stream()
        .filter(rest -> rest.getMode() != RestfulCapabilityMode.CLIENT)
        .findFirst()
        .map(Abilities::of)
        .orElse(Takes.NOTHING);
  }

  private static Takes of(CapabilityStatementRestComponent rest) {
    var ours =
        rest.getResource().stream()
            .filter(one -> one.getType() != null && Kinds.isOurs(one.getType()))
            .toList();
    var creates = ours.stream().filter(one -> can(one, TypeRestfulInteraction.CREATE)).toList();
    var filed = creates.stream().filter(one -> Kinds.FILED.contains(one.getType())).toList();
    var searches = new HashSet<String>();
    ours.stream()
        .filter(one -> can(one, TypeRestfulInteraction.SEARCHTYPE))
        .forEach(one -> searches.addAll(searches(one)));
    return new Takes(
        rest.getInteraction().stream()
            .anyMatch(one -> one.getCode() == SystemRestfulInteraction.TRANSACTION),
        !filed.isEmpty()
            && filed.stream()
                .allMatch(CapabilityStatementRestResourceComponent::getConditionalCreate),
        creates.stream()
            .map(CapabilityStatementRestResourceComponent::getType)
            .collect(Collectors.toSet()),
        searches);
  }

  private static Set<String> searches(CapabilityStatementRestResourceComponent one) {
    var all = new HashSet<String>();
    all.add(one.getType());
    one.getSearchParam().stream()
        .filter(parameter -> parameter.hasName() && parameter.getName().matches("[A-Za-z_-]{1,50}"))
        .forEach(parameter -> all.add(one.getType() + "." + parameter.getName()));
    return all;
  }

  private static boolean can(
      CapabilityStatementRestResourceComponent one, TypeRestfulInteraction what) {
    return one.getInteraction().stream().anyMatch(each -> each.getCode() == what);
  }
}
