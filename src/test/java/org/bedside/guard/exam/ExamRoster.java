package org.bedside.guard.exam;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An invented practice with its patients, in the form of `roster.json`.
record ExamRoster(
    LocalDate asOf,
    List<Town> towns,
    Practice practice,
    List<Staff> staff,
    List<Patient> patients) {

  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  /// Nobody is born later than the first day on which a question can be posted.
  private static final LocalDate YOUNGEST = LocalDate.of(2025, 9, 1);

  static final JsonMapper JSON = JsonMapper.builder().build();

  /// Patients whose names are words; each seed plants them.
  private static final List<String> WORD_NAMES =
      List.of(
          "Rich Field",
          "Grace Long",
          "Will Young",
          "Mark Day",
          "Penny Banks",
          "Hope Fields",
          "Rose Bush",
          "Bill Page",
          "April Rains",
          "Drew Short",
          "May Waters",
          "Joy Rice",
          "Dawn Love",
          "Art Stone",
          "Sue Small",
          "Faith Walker");

  record Town(String name, String zip, int population) {}

  record Practice(
      String name,
      String phone,
      String fax,
      String address,
      String email,
      String web,
      List<String> handles) {}

  record Staff(String first, String last, String title) {}

  /// Any of these may be missing, as in real lists.
  record Patient(
      String id,
      String mrn,
      String first,
      @Nullable String middle,
      String last,
      @Nullable String preferred,
      String sex,
      @Nullable LocalDate dob,
      @Nullable String town,
      @Nullable String zip,
      @Nullable String street,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String handle,
      @Nullable String occupation,
      List<String> conditions,
      List<LocalDate> visits) {

    String called() {
      return preferred == null ? first : preferred;
    }
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  static ExamRoster of(long seed, int count) {
    var dice = new Dice(seed ^ 0x50);
    var towns = towns(dice);
    var patients = new ArrayList<Patient>(count);
    for (int i = 0; i < count; i++) {
      patients.add(patient(i, towns, dice));
    }
    return new ExamRoster(
        AS_OF, towns, practice(towns.getFirst()), staff(patients, dice), patients);
  }

  private static List<Town> towns(Dice dice) {
    return Sheets.lines("towns.txt").stream()
        .map(name -> new Town(name, "04" + dice.digits(3), dice.between(600, 42_000)))
        .toList();
  }

  private static Practice practice(Town town) {
    return new Practice(
        "Lantern Hill Family Practice",
        "207-555-0100",
        "207-555-0101",
        "14 Lantern Way, " + town.name() + ", ME " + town.zip(),
        "office@lanternhill.example",
        "https://www.lanternhill.example",
        List.of("@lanternhill", "@lanternhillcare"));
  }

  private static List<Staff> staff(List<Patient> patients, Dice dice) {
    var made = new ArrayList<Staff>();
    for (String title : List.of("MD", "MD", "DO", "NP", "PA", "RN", "RN", "MA", "Office Manager")) {
      String[] name = stranger(patients, dice).split(" ", 2);
      made.add(new Staff(name[0], name[1], title));
    }
    return made;
  }

  private static Patient patient(int index, List<Town> towns, Dice dice) {
    String sex = dice.chance(0.02) ? dice.of("X", "U") : dice.of("F", "M");
    boolean female = sex.equals("F") || (!sex.equals("M") && dice.chance(0.5));
    String first = dice.oftenEarly(Sheets.lines(female ? "first-female.txt" : "first-male.txt"));
    String last = dice.oftenEarly(Sheets.lines("last.txt"));
    if (index < WORD_NAMES.size()) {
      String[] name = WORD_NAMES.get(index).split(" ", 2);
      first = name[0];
      last = name[1];
    }
    var town = dice.oftenEarly(towns);
    var dob =
        YOUNGEST.minusDays(dice.chance(0.2) ? dice.below(6_500) : dice.between(6_500, 35_000));
    boolean adult = dob.isBefore(YOUNGEST.minusYears(18));
    boolean known = !dice.chance(0.015);
    String local = Places.plain(first) + dice.of(".", "_", "") + Places.plain(last);
    return new Patient(
        "p" + (index + 1),
        String.valueOf(40_000_000 + index * 37),
        first,
        dice.chance(0.3) ? dice.letters(1) : null,
        last,
        preferred(first, dice),
        sex,
        known ? dob : null,
        known ? town.name() : null,
        known ? town.zip() : null,
        dice.between(1, 900) + " " + dice.pick(Sheets.lines("streets.txt")),
        dashed(Numbers.tenDigits(dice)),
        dice.chance(0.8) ? local + index + "@" + dice.of("mail", "inbox") + ".example" : null,
        dice.chance(0.3) ? "@" + local.replace(".", "") + (index % 97) : null,
        adult && dice.chance(0.92) ? dice.oftenEarly(Sheets.lines("occupations.txt")) : null,
        conditions(dice),
        visits(dice));
  }

  private static String dashed(String ten) {
    return ten.substring(0, 3) + "-" + ten.substring(3, 6) + "-" + ten.substring(6);
  }

  private static @Nullable String preferred(String first, Dice dice) {
    var short_ = Sheets.nicknames().get(first.toLowerCase(Locale.ROOT));
    return short_ != null && dice.chance(0.15) ? dice.pick(short_) : null;
  }

  private static List<String> conditions(Dice dice) {
    var made = new HashSet<String>();
    var ordered = new ArrayList<String>();
    for (int left = dice.below(4); left > 0; left--) {
      String one = dice.oftenEarly(Conditions.ALL).getFirst();
      if (made.add(one)) {
        ordered.add(one);
      }
    }
    return ordered;
  }

  private static List<LocalDate> visits(Dice dice) {
    Set<LocalDate> days = new java.util.TreeSet<>();
    for (int left = dice.between(0, 6); left > 0; left--) {
      days.add(AS_OF.minusDays(dice.below(800)));
    }
    return List.copyOf(days);
  }

  /// A name that no patient bears, not even nearly: no patient's last name comes close to it with a
  /// first name of the same letter.
  String stranger(Dice dice) {
    return stranger(patients, dice);
  }

  private static String stranger(List<Patient> patients, Dice dice) {
    while (true) {
      String first = dice.pick(Sheets.lines(dice.of("first-female.txt", "first-male.txt")));
      String last = dice.pick(Sheets.lines("last-elsewhere.txt"));
      if (far(patients, first, last)) {
        return first + " " + last;
      }
    }
  }

  private static boolean far(List<Patient> patients, String first, String last) {
    for (var patient : patients) {
      boolean nearFirst =
          patient.first().charAt(0) == first.charAt(0)
              || patient.called().charAt(0) == first.charAt(0);
      if (nearFirst && patient.last().regionMatches(true, 0, last, 0, 2)) {
        return false;
      }
    }
    return true;
  }
}
