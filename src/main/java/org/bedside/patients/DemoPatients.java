package org.bedside.patients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bedside.people.Demo;
import org.bedside.people.DemoPart;
import org.bedside.roster.Patient;
import org.bedside.roster.Sex;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Four hundred invented people in the care of Maple Street, always the same. Numbers are of the
/// 555-01xx that nobody has, addresses of mail of the domain .example.
@Component
@Order(2)
class DemoPatients implements DemoPart {

  private static final int SIZE = 400;
  private static final long SEED = 20_261_122;

  private static final List<String> WOMEN =
      words(
          "Abigail Alma Anita Beatrice Bonnie Carla Cecilia Clara Dolores Edith Elena Esther Fern"
              + " Flora Gloria Greta Hazel Helen Ida Ingrid Irene Josie June Kira Leah Lena Lucia"
              + " Mabel Marta Mina Nadia Nora Olive Paula Petra Rosa Ruth Selma Tilda Vera");
  private static final List<String> MEN =
      words(
          "Abel Alvin Amos Anton Arlo Basil Bruno Calvin Cyrus Dario Edgar Elmer Emil Felix Floyd"
              + " Gilbert Harold Hugo Ivan Jasper Joel Kurt Leon Lloyd Manuel Milo Nils Oscar Otis"
              + " Pablo Quincy Ramon Roland Rufus Silas Stefan Thaddeus Ulrich Vernon Wendell");
  private static final List<String> LAST =
      words(
          "Abernathy Alcott Barlow Beckett Brandvold Carrillo Castillo Chaudhry Dalgaard Delgado"
              + " Dunleavy Eastwick Ellery Fairbanks Farrow Gaines Gallardo Hadley Hathaway Ibarra"
              + " Ingersoll Jamison Jorgensen Kessler Kowalczyk Lindqvist Lockhart Marchetti Mayfield"
              + " Nakagawa Norwood Ocampo Osterman Pemberton Pickering Quigley Radcliffe Rosales"
              + " Sandoval Sheffield Tanaka Thornbury Underhill Vance Villanueva Wainwright"
              + " Westergaard Yarrow Yoshida Zielinski");
  private static final List<String> STREETS =
      List.of(
          "Birch Lane",
          "Alder Street",
          "Mill Road",
          "Orchard Avenue",
          "Ferry Road",
          "Library Street",
          "Hillcrest Drive",
          "Quarry Lane");
  private static final List<String> TOWNS =
      List.of(
          "Alder Falls 97001",
          "Alder Falls 97001",
          "Alder Falls 97001",
          "Cedar Mills 97002",
          "Fernridge 97003",
          "Little Creek 97004");
  private static final List<String> WORK =
      List.of(
          "teacher",
          "nurse",
          "farmer",
          "carpenter",
          "bus driver",
          "librarian",
          "cook",
          "electrician",
          "retired",
          "retired",
          "student",
          "mechanic",
          "accountant",
          "baker",
          "firefighter",
          "");
  private static final List<String> CONDITIONS =
      List.of(
          "hypertension",
          "type 2 diabetes",
          "asthma",
          "osteoarthritis of the knee",
          "migraine",
          "depression",
          "hypothyroidism",
          "COPD",
          "high cholesterol",
          "atrial fibrillation",
          "low back pain",
          "eczema");

  private final Importing importing;

  DemoPatients(Importing importing) {
    this.importing = importing;
  }

  @Override
  public void fill(Demo demo) {
    importing.invent(list(LocalDate.ofInstant(demo.now(), demo.practice().zone())));
  }

  static List<Patient> list(LocalDate today) {
    var dice = new Random(SEED);
    var all = new ArrayList<Patient>();
    all.add(
        patient(
            0,
            "Denise",
            "Farrow",
            Sex.F,
            today.minusYears(34).minusDays(120),
            "Alder Falls 97001",
            "12 Birch Lane",
            "librarian",
            List.of("osteoarthritis of the knee"),
            List.of(today.minusWeeks(8), today.minusDays(9))));
    for (var i = 1; i < SIZE; i++) {
      var sex = dice.nextInt(100) < 53 ? Sex.F : Sex.M;
      var age = dice.nextInt(4) == 0 ? dice.nextInt(18) : 18 + dice.nextInt(74);
      all.add(
          patient(
              i,
              one(sex == Sex.F ? WOMEN : MEN, dice),
              one(LAST, dice),
              sex,
              today.minusYears(age).minusDays(1 + dice.nextInt(364)),
              one(TOWNS, dice),
              (1 + dice.nextInt(240)) + " " + one(STREETS, dice),
              age < 18 ? "" : one(WORK, dice),
              conditions(age, dice),
              visits(today, dice)));
    }
    return all;
  }

  private static Patient patient(
      int number,
      String first,
      String last,
      Sex sex,
      LocalDate born,
      String place,
      String street,
      String work,
      List<String> conditions,
      List<LocalDate> visits) {
    var space = place.lastIndexOf(' ');
    var mail = "%s.%s%d@patients.example".formatted(first, last, number).toLowerCase(Locale.ROOT);
    var line = number % 100 == 42 ? 43 : number % 100;
    return new Patient(
        "",
        "44%05d".formatted(number * 137 + 86),
        first,
        "",
        last,
        "",
        sex,
        born,
        place.substring(0, space),
        place.substring(space + 1),
        street,
        "(503) 555-01%02d".formatted(line),
        mail,
        "",
        work,
        conditions,
        visits);
  }

  private static List<String> conditions(int age, Random dice) {
    var conditions = new ArrayList<String>();
    for (var i = dice.nextInt(age < 40 ? 2 : 4); i > 0; i--) {
      var one = one(CONDITIONS, dice);
      if (!conditions.contains(one)) {
        conditions.add(one);
      }
    }
    return conditions;
  }

  private static List<LocalDate> visits(LocalDate today, Random dice) {
    var visits = new ArrayList<LocalDate>();
    for (var i = 1 + dice.nextInt(4); i > 0; i--) {
      visits.add(today.minusDays(1 + dice.nextInt(500)));
    }
    return visits;
  }

  private static <T> T one(List<T> of, Random dice) {
    return of.get(dice.nextInt(of.size()));
  }

  private static List<String> words(String all) {
    return List.of(all.split(" "));
  }
}
