package org.bedside.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Lists of invented patients.
public final class PatientLists {

  public static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

  private static final String[] GIVEN =
      """
      Aaron Abigail Adam Adrian Agnes Albert Alejandro Alexandra Alice Allison Amanda Amelia Amir Ana
      Andrea Andrew Angela Anita Anna Anthony Antonio Arthur Ashley Barbara Beatriz Benjamin Bernard
      Bethany Beverly Brandon Brenda Brian Bridget Bruce Calvin Carla Carlos Carmen Caroline Catherine
      Cecilia Charles Charlotte Cheryl Christina Christopher Claire Claudia Clifford Colleen Connie
      Courtney Craig Cynthia Daniel Danielle Darlene David Deborah Denise Dennis Derek Diana Dolores
      Dominic Donald Dorothy Douglas Edith Eduardo Edward Eileen Elaine Eleanor Elizabeth Ellen Emily
      Emmanuel Eric Esther Eugene Evelyn Felicia Fernando Florence Frances Francisco Franklin Gabriel
      George Geraldine Gloria Gregory Guadalupe Hannah Harold Harriet Hector Heather Helen Henry Howard
      Ingrid Irene Isabel Jacqueline James Janet Jasmine Jeffrey Jennifer Jessica Joanna Jonathan Jose
      Joseph Joshua Juanita Judith Julia Karen Katherine Kathleen Kenneth Kevin Kimberly Lakisha Laura
      Lawrence Leonard Leslie Lillian Linda Lorraine Louis Lucia Manuel Margaret Maria Marilyn Marjorie
      Martha Matthew Maureen Melissa Michael Michelle Miguel Mildred Miriam Monica Nancy Natalie
      Nathaniel Nicholas Norma Olivia Oscar Pamela Patricia Patrick Pauline Pedro Peter Philip Phyllis
      Rachel Ramon Raymond Rebecca Ricardo Richard Robert Roger Ronald Rosa Russell Ruth Samantha Samuel
      Sandra Santiago Sarah Sebastian Shannon Sheila Shirley Sofia Stephanie Stephen Steven Susan
      Sylvia Tamara Teresa Thelma Theodore Theresa Thomas Timothy Valerie Vanessa Veronica Victoria
      Vincent Virginia Walter Wanda Wendy William Winifred Yolanda Yvonne Zachary Grace Rich Will April
      Mark Hope Joy Rose
      """
          .strip()
          .split("\\s+");

  private static final String[] SURNAMES =
      """
      Smith Johnson Williams Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez
      Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark
      Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams
      Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker
      Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper
      Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood Bennett
      Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez
      Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Gonzales Fisher Vasquez
      Simmons Romero Jordan Patterson Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West
      Cole Hayes Bryant Herrera Gibson Ellis Tran Medina Aguilar Stevens Murray Ford Castro Marshall
      Owens Harrison Fernandez McDonald Woods Washington Kennedy Wells Vargas Henry Chen Freeman Webb
      Tucker Guzman Burns Crawford Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason
      Dixon Munoz Hunt Hicks Holmes Palmer Wagner Black Robertson Boyd Stone Salazar Fox Warren Mills
      Meyer Rice Schmidt Garza Daniels Ferguson Nichols Stephens Soto Weaver Ryan Gardner Payne Grant
      Dunn Kelley Spencer Hawkins Arnold Pierce Hansen Peters Santos Hart Bradley Knight Elliott
      Cunningham Duncan Armstrong Hudson Carroll Lane Riley Andrews Alvarado Ray Delgado Berry Perkins
      Hoffman Johnston Matthews Pena Richards Contreras Willis Carpenter Lawrence Sandoval Field
      O'Brien O'Connor VanDyke Okafor Kowalski Petrov Yamamoto Abernathy Thistlewood
      """
          .strip()
          .split("\\s+");

  private static final String[] ENDS = {
    "son", "ez", "ski", "berg", "field", "worth", "mann", "ova", "ley", "ton", "ham", "wick", "dez"
  };
  private static final String[] STARTS =
      "Al Bar Bren Cal Cor Dal Der Ed Fen Gar Hal Hol Ing Jar Kel Lan Lor Mar Nor Os Pel Quin Ral San Tal Ul Ver Wal Yar Zel"
          .split(" ");
  private static final String[] MIDDLES =
      "a be co di er go in lo mi na or per ri sta to va".split(" ");

  private PatientLists() {}

  static Patient patient(String id, String first, String last) {
    return full(id, first, "", last, "", "");
  }

  static Patient full(
      String id, String first, String middle, String last, String preferred, String handle) {
    return new Patient(
        id, "", first, middle, last, preferred, Sex.U, null, "", "", "", "", "", handle, "",
        List.of(), List.of());
  }

  /// As many invented patients as asked for, always the same for the same seed.
  public static List<Patient> invented(int count, long seed) {
    var random = new Random(seed);
    var all = new ArrayList<Patient>();
    for (int at = 0; at < count; at++) {
      var first = GIVEN[random.nextInt(GIVEN.length)];
      var last = surname(random);
      var middle = random.nextInt(3) == 0 ? GIVEN[random.nextInt(GIVEN.length)] : "";
      all.add(
          new Patient(
              "p" + at,
              "MRN" + (100_000 + at),
              first,
              middle,
              last,
              "",
              at % 2 == 0 ? Sex.F : Sex.M,
              LocalDate.of(
                  1930 + random.nextInt(90), 1 + random.nextInt(12), 1 + random.nextInt(28)),
              "Cedar Hollow",
              "00000",
              (1 + random.nextInt(900)) + " " + surname(random) + " Lane",
              "614555%04d".formatted(at % 10_000),
              (first + "." + last + at + "@mail.example").toLowerCase(java.util.Locale.ROOT),
              "",
              "",
              List.of(),
              List.of()));
    }
    return all;
  }

  static String surname(Random random) {
    return switch (random.nextInt(10)) {
      case 0 ->
          SURNAMES[random.nextInt(SURNAMES.length)]
              + "-"
              + SURNAMES[random.nextInt(SURNAMES.length)];
      case 1, 2, 3, 4 ->
          STARTS[random.nextInt(STARTS.length)]
              + MIDDLES[random.nextInt(MIDDLES.length)]
              + ENDS[random.nextInt(ENDS.length)];
      default -> SURNAMES[random.nextInt(SURNAMES.length)];
    };
  }
}
