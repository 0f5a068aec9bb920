package org.bedside.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Counts how many patients fit a [Description], in microseconds: the patients stand in the order
/// of their births, and a set of them is a row of bits. Never changes; knows neither names nor
/// numbers, only the places of patients in its order.
public final class Crowd {

  private final int size;

  /// Days of birth in order; patients whose birth is not known stand behind them all.
  private final long[] births;

  /// Where each patient of the list stands in that order.
  private final int[] places;

  private final Groups sexes;
  private final Groups towns;
  private final Groups zips;
  private final Groups occupations;
  private final Groups conditions;
  private final Groups birthdays;

  /// A day and a patient in each, in order.
  private final long[] visits;

  private final Vocabulary vocabulary;
  private final LocalDate asOf;

  private Crowd(List<Patient> patients, int[] places, LocalDate asOf, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.places = places;
    this.asOf = asOf;
    this.size = patients.size();
    var born =
        patients.stream().map(Patient::born).filter(day -> day != null).toArray(LocalDate[]::new);
    this.births = Arrays.stream(born).mapToLong(LocalDate::toEpochDay).toArray();
    this.sexes = new Groups();
    this.towns = new Groups();
    this.zips = new Groups();
    this.occupations = new Groups();
    this.conditions = new Groups();
    this.birthdays = new Groups();
    var seen = new ArrayList<Long>();
    for (int at = 0; at < size; at++) {
      var patient = patients.get(at);
      sexes.add(patient.sex().name(), at);
      add(patient, at);
      for (var day : patient.visits()) {
        seen.add((day.toEpochDay() << 32) | at);
      }
    }
    this.visits = seen.stream().mapToLong(Long::longValue).sorted().toArray();
    for (var groups : List.of(sexes, towns, zips, occupations, conditions, birthdays)) {
      groups.close(size);
    }
  }

  private void add(Patient patient, int at) {
    towns.add(Wording.key(patient.town()), at);
    zips.add(patient.zip().strip(), at);
    vocabulary.occupation(patient.occupation()).forEach(key -> occupations.add(key, at));
    patient
        .conditions()
        .forEach(entry -> vocabulary.condition(entry).forEach(key -> conditions.add(key, at)));
    var born = patient.born();
    if (born != null) {
      birthdays.add(born.getMonthValue() + "/" + born.getDayOfMonth(), at);
    }
  }

  /// @param asOf the day on which the list was true
  /// @param towns places that the practice knows, whether or not a patient lives there
  public static Crowd of(List<Patient> patients, LocalDate asOf, List<Town> towns) {
    var byBirth =
        IntStream.range(0, patients.size())
            .boxed()
            .sorted(
                Comparator.comparing(
                    at -> patients.get(at).born(), Comparator.nullsLast(LocalDate::compareTo)))
            .toList();
    var places = new int[byBirth.size()];
    for (int at = 0; at < places.length; at++) {
      places[byBirth.get(at)] = at;
    }
    return new Crowd(
        byBirth.stream().map(patients::get).toList(),
        places,
        asOf,
        Vocabulary.COMMON.withTowns(towns).withPatients(patients));
  }

  public int size() {
    return size;
  }

  /// The day on which the list was true.
  public LocalDate asOf() {
    return asOf;
  }

  /// Whether anybody on the list has it.
  public boolean knowsCondition(String condition) {
    return conditions.has(condition);
  }

  /// Whether a ZIP code is anybody's.
  public boolean knowsZip(String zip) {
    return zips.has(zip);
  }

  /// The words in which this list's entries may stand in a text.
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /// How many patients fit all of it.
  public int count(Description description) {
    var tally = new Tally(size);
    for (var fact : description.facts()) {
      switch (fact) {
        case Fact.OfSex one -> tally.group(sexes.group(one.sex().name()));
        case Fact.Born one ->
            tally.between(
                first(births, one.from().toEpochDay()), first(births, one.to().toEpochDay() + 1));
        case Fact.Birthday one -> tally.group(birthdays.group(one.month() + "/" + one.day()));
        case Fact.LivesIn one -> tally.group(towns.group(one.town()));
        case Fact.Zip one -> tally.group(zips.group(one.zip()));
        case Fact.WorksAs one -> any(tally, working(one.occupation()));
        case Fact.Has one -> any(tally, ill(one.condition()));
        case Fact.Seen one -> seen(tally, one);
        case Fact.Extreme _ -> {
          return fits(description).cardinality();
        }
      }
    }
    return tally.count();
  }

  private void any(Tally tally, List<Groups.Group> some) {
    if (some.size() == 1) {
      tally.group(some.getFirst());
    } else {
      tally.row(Bits.any(size, some).words());
    }
  }

  private void seen(Tally tally, Fact.Seen one) {
    int start = first(visits, one.from().toEpochDay() << 32);
    int end = first(visits, (one.to().toEpochDay() + 1) << 32);
    var members = new int[end - start];
    for (int at = start; at < end; at++) {
      members[at - start] = (int) visits[at];
    }
    Arrays.sort(members);
    int count = 0;
    for (int at = 0; at < members.length; at++) {
      if (at == 0 || members[at] != members[at - 1]) {
        members[count++] = members[at];
      }
    }
    tally.group(Arrays.copyOf(members, count));
  }

  /// Whether one of those who fit all of it is this patient.
  ///
  /// @param patient the place in the list, as [Patients] numbers them; nobody's is below 0
  public boolean fits(Description description, int patient) {
    return patient >= 0 && fits(description).has(places[patient]);
  }

  Bits fits(Description description) {
    var bits = Bits.all(size);
    Fact.Extreme extreme = null;
    for (var fact : description.facts()) {
      if (fact instanceof Fact.Extreme one) {
        extreme = one;
      } else {
        keep(bits, fact);
      }
    }
    return extreme == null ? bits : extreme(bits, extreme);
  }

  private void keep(Bits bits, Fact fact) {
    switch (fact) {
      case Fact.OfSex one -> bits.and(sexes.group(one.sex().name()));
      case Fact.Born one -> born(bits, one.from(), one.to());
      case Fact.Birthday one -> bits.and(birthdays.group(one.month() + "/" + one.day()));
      case Fact.LivesIn one -> bits.and(towns.group(one.town()));
      case Fact.Zip one -> bits.and(zips.group(one.zip()));
      case Fact.WorksAs one -> bits.andAny(working(one.occupation()));
      case Fact.Has one -> bits.andAny(ill(one.condition()));
      case Fact.Seen one -> seen(bits, one.from(), one.to());
      case Fact.Extreme _ -> {}
    }
  }

  private void born(Bits bits, LocalDate from, LocalDate to) {
    bits.keep(first(births, from.toEpochDay()), first(births, to.toEpochDay() + 1));
  }

  private void seen(Bits bits, LocalDate from, LocalDate to) {
    var some = Bits.none(size);
    int end = first(visits, (to.toEpochDay() + 1) << 32);
    for (int at = first(visits, from.toEpochDay() << 32); at < end; at++) {
      some.set((int) visits[at]);
    }
    bits.and(some);
  }

  /// Where the first value stands that is not below `least`.
  private static int first(long[] sorted, long least) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < least) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /// "A teacher" is every teacher of the list under that name; only where there is none, everyone
  /// whose work is a kind of it ("math teacher"), and else whoever does what it is a kind of.
  private List<Groups.Group> working(String occupation) {
    if (occupations.has(occupation)) {
      return List.of(occupations.group(occupation));
    }
    var narrower = occupations.endingWith(" " + occupation);
    if (!narrower.isEmpty()) {
      return narrower;
    }
    for (int space = occupation.indexOf(' '); space >= 0; ) {
      var wider = occupation.substring(space + 1);
      if (occupations.has(wider)) {
        return List.of(occupations.group(wider));
      }
      space = occupation.indexOf(' ', space + 1);
    }
    return List.of();
  }

  private List<Groups.Group> ill(String condition) {
    var groups = new ArrayList<Groups.Group>();
    groups.add(conditions.group(condition));
    for (var kind : vocabulary.kindsOf(condition)) {
      groups.add(conditions.group(kind));
    }
    return groups;
  }

  /// Those who share the first or the last birth of all in `bits`; an unknown birth is neither.
  private Bits extreme(Bits bits, Fact.Extreme extreme) {
    var known = bits;
    known.keep(0, births.length);
    boolean oldest = extreme == Fact.Extreme.OLDEST;
    int one = oldest ? known.first() : known.last();
    if (one >= 0) {
      long day = births[one];
      known.keep(first(births, day), first(births, day + 1));
    }
    return known;
  }

  /// Says how many there are and not who.
  @Override
  public String toString() {
    return "Crowd[" + size + "]";
  }
}
