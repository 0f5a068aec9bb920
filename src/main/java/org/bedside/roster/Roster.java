package org.bedside.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom and what the guard knows: the practice's own names, people and addresses, which may be said
/// to anyone, and its patients. Start from [#NONE] and add.
///
/// @param names the practice's names, also short ones
/// @param staff people who work here, as they are written: "Dr. Ada Okafor, MD"
/// @param phones telephone and fax numbers, written in any way
/// @param addresses street addresses with town and ZIP, one string each
/// @param emails e-mail addresses
/// @param sites web addresses or host names
/// @param handles accounts on networks, with or without @
/// @param towns places that the practice is known to care for; everybody may know that they are
///   here, so they are not taken from the patient list
/// @param patients finds its patients by name and number; null where their list is not known, which
///   is not an empty one
/// @param crowd counts the same patients; null where `patients` is
public record Roster(
    Set<String> names,
    Set<String> staff,
    Set<String> phones,
    Set<String> addresses,
    Set<String> emails,
    Set<String> sites,
    Set<String> handles,
    List<Town> towns,
    @Nullable Patients patients,
    @Nullable Crowd crowd) {

  /// How far what somebody knows reaches.
  public enum Reach {
    /// Nobody at all, since nobody said who is who: [#NONE].
    NOBODY,
    /// The practice and no list of its patients: whoever is named may be one.
    PRACTICE,
    /// The practice and its patients, were it only to say that there are none: whoever is not on
    /// the list is no patient.
    PATIENTS
  }

  /// Knows nobody.
  public static final Roster NONE =
      new Roster(
          Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of(), null,
          null);

  public Roster {
    names = Set.copyOf(names);
    staff = Set.copyOf(staff);
    phones = Set.copyOf(phones);
    addresses = Set.copyOf(addresses);
    emails = Set.copyOf(emails);
    sites = Set.copyOf(sites);
    handles = Set.copyOf(handles);
    towns = List.copyOf(towns);
  }

  public Roster withNames(Collection<String> more) {
    return new Roster(
        and(names, more), staff, phones, addresses, emails, sites, handles, towns, patients, crowd);
  }

  public Roster withStaff(Collection<String> more) {
    return new Roster(
        names, and(staff, more), phones, addresses, emails, sites, handles, towns, patients, crowd);
  }

  public Roster withStaffOf(Collection<Staff> more) {
    return withStaff(
        more.stream()
            .map(one ->
                (one.first() + " " + one.last()).strip()
                    + (one.title().isBlank() ? "" : ", " + one.title()))
            .toList());
  }

  public Roster withPhones(Collection<String> more) {
    return new Roster(
        names, staff, and(phones, more), addresses, emails, sites, handles, towns, patients, crowd);
  }

  public Roster withAddresses(Collection<String> more) {
    return new Roster(
        names, staff, phones, and(addresses, more), emails, sites, handles, towns, patients, crowd);
  }

  public Roster withEmails(Collection<String> more) {
    return new Roster(
        names, staff, phones, addresses, and(emails, more), sites, handles, towns, patients, crowd);
  }

  public Roster withSites(Collection<String> more) {
    return new Roster(
        names, staff, phones, addresses, emails, and(sites, more), handles, towns, patients, crowd);
  }

  public Roster withHandles(Collection<String> more) {
    return new Roster(
        names, staff, phones, addresses, emails, sites, and(handles, more), towns, patients, crowd);
  }

  /// @param more before the patients, so that these are asked for by towns where nobody of them
  ///   lives, too
  public Roster withTowns(List<Town> more) {
    return new Roster(
        names, staff, phones, addresses, emails, sites, handles, more, patients, crowd);
  }

  /// @param asOf the day on which the list was true
  public Roster withPatients(List<Patient> all, LocalDate asOf) {
    return new Roster(
        names,
        staff,
        phones,
        addresses,
        emails,
        sites,
        handles,
        towns,
        Patients.of(all, asOf),
        Crowd.of(all, asOf, towns));
  }

  public Reach reach() {
    if (patients != null) {
      return Reach.PATIENTS;
    }
    return equals(NONE) ? Reach.NOBODY : Reach.PRACTICE;
  }

  private static Set<String> and(Set<String> some, Collection<String> more) {
    var all = new LinkedHashSet<>(some);
    for (var one : more) {
      if (!one.isBlank()) {
        all.add(one.strip());
      }
    }
    return all;
  }

  /// Says how much it knows and not what.
  @Override
  public String toString() {
    return "Roster[%d names, %d staff]".formatted(names.size(), staff.size());
  }
}
