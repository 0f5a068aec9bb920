package org.bedside.guard.exam;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers, days and addresses that look like identifiers and point at nobody. The roster is on,
/// since the practice's own numbers are only known from it.
final class LookAlikes {

  static final List<String> KINDS =
      List.of(
          "NDC",
          "CPT",
          "ICD10",
          "NCT",
          "ISBN",
          "DOI",
          "PMID",
          "LOINC",
          "SNOMED",
          "DOSE",
          "LOT",
          "BP",
          "PRICE",
          "VERSION",
          "SCORE",
          "EVENT_DATE",
          "OWN",
          "HOTLINE",
          "YEAR",
          "STATISTICS",
          "ROOM_PUBLIC",
          "OTHER_NUMBERS");

  private final long seed;
  private final Dice dice;

  LookAlikes(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed ^ 0x52);
  }

  Exam.Question ask(int index) {
    String kind = KINDS.get(index % KINDS.size());
    var posted = Exam.someDay(dice);
    String carrier = dice.pick(Sheets.carriers(seed, "lookalikes/" + kind));
    var words = Words.fill(carrier, slot -> slot(slot, posted)).framed(seed, dice);
    String category = "lookalike." + kind;
    return new Exam.Question(
        category + "-" + index,
        category,
        words.text(),
        Exam.audience(dice),
        posted,
        true,
        "clear",
        List.of(),
        null);
  }

  private @Nullable Words slot(String name, LocalDate posted) {
    String value = name.startsWith("own") ? own(name) : code(name);
    if (value == null) {
      value = name.equals("day") ? publicDay(posted) : filler(name, dice);
    }
    return value == null ? null : Words.plain(value);
  }

  private @Nullable String code(String name) {
    return switch (name) {
      case "ndc" -> dice.shape(dice.of("99999-999-99", "9999-9999-99", "99999-9999-99"));
      case "cpt" -> dice.of("99213", "99215", "36415", "93000", "90837", "20610", "96372");
      case "hcpcs" -> dice.of("J1885", "J3301", "G0439", "Q2038");
      case "icd" -> dice.of("G43.909", "E11.65", "J45.40", "M54.50", "Z00.00", "I10", "S93.401A");
      case "nct" -> dice.shape("NCT09999999");
      case "isbn" -> isbn();
      case "doi" ->
          "10." + dice.digits(4) + dice.of("/jama.2024.", "/s41586-0", "/nejmoa") + dice.digits(5);
      case "pmid" -> dice.digits(8);
      case "loinc" -> dice.of("2160-0", "4548-4", "718-7", "2823-3", "94500-6", "8480-6");
      case "snomed" -> dice.of("44054006", "38341003", "195967001", "73211009", "22298006");
      case "lot" -> dice.shape(dice.of("A99A9", "99999", "AA9999", "99-9999A"));
      case "version" -> dice.shape("9.9.9").replace("0.", "2.") + dice.of("", ".1", "-rc2");
      case "ticket" -> dice.shape(dice.of("INC-99999", "AAA-999", "#99999", "REQ999999"));
      case "price" ->
          dice.of(
              "$" + dice.digits(2),
              "$" + dice.between(1, 9) + "," + dice.digits(3),
              "$" + dice.digits(3) + ".00",
              dice.digits(2) + " dollars",
              "USD " + dice.digits(3));
      case "bp" -> dice.between(110, 160) + "/" + dice.between(65, 99);
      default -> null;
    };
  }

  private String isbn() {
    String plain = Checksums.isbn(dice);
    String shown = dice.chance(0.25) ? Checksums.wrongLast(plain) : plain;
    return dice.chance(0.5)
        ? shown
        : shown.substring(0, 3)
            + "-"
            + shown.charAt(3)
            + "-"
            + shown.substring(4, 8)
            + "-"
            + shown.substring(8, 12)
            + "-"
            + shown.charAt(12);
  }

  /// Words that any sentence of the exam may ask for.
  static @Nullable String filler(String name, Dice dice) {
    return switch (name) {
      case "drug", "drug2" -> dice.pick(Sheets.lines("drugs.txt"));
      case "cond", "cond2" -> dice.pick(dice.pick(Conditions.ALL));
      case "dose" ->
          dice.of(
              dice.between(1, 40) * 25 + " mg",
              "0." + dice.between(1, 9) + " mg",
              dice.between(2, 20) + " mL",
              dice.between(5, 90) + " mcg",
              "2 puffs");
      case "score" -> String.valueOf(dice.between(10, 29));
      case "small" -> String.valueOf(dice.between(2, 9));
      case "count" -> dice.chance(0.5) ? dice.digits(3) : dice.between(1, 9) + "," + dice.digits(3);
      case "year" -> String.valueOf(dice.between(1960, 2024));
      default -> null;
    };
  }

  private String publicDay(LocalDate posted) {
    return Places.date(posted.plusDays(dice.between(-40, 120)), dice.chance(0.3), dice);
  }

  private @Nullable String own(String name) {
    var practice = Exam.roster(seed).practice();
    return switch (name) {
      case "ownphone" -> plainly(practice.phone());
      case "ownfax" -> plainly(practice.fax());
      case "ownaddress" -> practice.address();
      case "ownemail" -> practice.email();
      case "ownweb" -> practice.web();
      case "ownhandle" -> dice.pick(practice.handles());
      case "ownname" -> practice.name();
      default -> null;
    };
  }

  private String plainly(String number) {
    return switch (dice.below(4)) {
      case 0 -> number.replace("-", ".");
      case 1 -> "(" + number.substring(0, 3) + ") " + number.substring(4);
      case 2 -> "+1 " + number.replace("-", " ");
      default -> number;
    };
  }
}
