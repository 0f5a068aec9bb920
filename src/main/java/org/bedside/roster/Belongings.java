package org.bedside.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bedside.roster.Belonging.Sort;
import org.bedside.words.Plain;
import org.bedside.words.Token;

/// The numbers and addresses of all patients, kept only as keyed hashes.
final class Belongings {

  private static final int SHORTEST_NUMBER = 4;

  private static final Map<String, String> LONG_FORMS =
      Map.ofEntries(
          Map.entry("st", "street"),
          Map.entry("str", "street"),
          Map.entry("ave", "avenue"),
          Map.entry("av", "avenue"),
          Map.entry("rd", "road"),
          Map.entry("ln", "lane"),
          Map.entry("dr", "drive"),
          Map.entry("blvd", "boulevard"),
          Map.entry("ct", "court"),
          Map.entry("cir", "circle"),
          Map.entry("pl", "place"),
          Map.entry("ter", "terrace"),
          Map.entry("trl", "trail"),
          Map.entry("hwy", "highway"),
          Map.entry("pkwy", "parkway"),
          Map.entry("sq", "square"),
          Map.entry("n", "north"),
          Map.entry("s", "south"),
          Map.entry("e", "east"),
          Map.entry("w", "west"),
          Map.entry("mt", "mount"),
          Map.entry("co", "county"),
          Map.entry("1st", "first"),
          Map.entry("2nd", "second"),
          Map.entry("3rd", "third"));

  private final Sip sip;
  private final Postings postings;

  Belongings(List<Patient> patients, byte[] key) {
    sip = new Sip(key);
    var all = new Postings.Collector();
    for (int at = 0; at < patients.size(); at++) {
      add(all, at, patients.get(at));
    }
    postings = all.done();
  }

  private void add(Postings.Collector all, int patient, Patient who) {
    var number = bare(who.mrn());
    put(all, Sort.RECORD_NUMBER, number.length() < SHORTEST_NUMBER ? "" : number, patient);
    var digits = digits(who.mrn());
    put(
        all,
        Sort.RECORD_NUMBER,
        digits.length() < 6 || digits.equals(number) ? "" : digits,
        patient);
    var phone = subscriber(digits(who.phone()));
    put(all, Sort.PHONE, phone.length() < 7 ? "" : phone, patient);
    put(all, Sort.PHONE, phone.length() == 10 ? phone.substring(3) : "", patient);
    put(all, Sort.EMAIL, lower(who.email()), patient);
    put(all, Sort.STREET, street(who.street()), patient);
    put(all, Sort.HANDLE, account(who.handle()), patient);
    put(all, Sort.HANDLE, account(before(account(who.handle()))), patient);
    put(all, Sort.BIRTHDAY, who.born() == null ? "" : who.born().toString(), patient);
  }

  private void put(Postings.Collector all, Sort sort, String value, int patient) {
    if (!value.isEmpty()) {
      all.put(key(sort, value), patient);
    }
  }

  private long key(Sort sort, CharSequence value) {
    return sip.of(sort.name() + ' ' + value);
  }

  /// Whose `value` is; nobody's is an empty array.
  int[] owners(Sort sort, CharSequence value) {
    return value.isEmpty() ? new int[0] : Initials.all(postings, key(sort, value));
  }

  int[] born(LocalDate day) {
    return owners(Sort.BIRTHDAY, day.toString());
  }

  static String lower(String text) {
    return Plain.fold(text).strip().toLowerCase(Locale.ROOT);
  }

  /// Letters and digits alone.
  static String bare(String text) {
    var bare = new StringBuilder();
    lower(text).chars().filter(Character::isLetterOrDigit).forEach(c -> bare.append((char) c));
    return bare.toString();
  }

  static String digits(String text) {
    var digits = new StringBuilder();
    Plain.fold(text).chars().filter(Token::isDigit).forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  /// Ten digits, without the country.
  static String subscriber(String digits) {
    return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
  }

  static String account(String handle) {
    var lower = lower(handle);
    return lower.startsWith("@") ? lower.substring(1) : lower;
  }

  private static String before(String handle) {
    int host = handle.indexOf('@');
    return host < 0 ? "" : handle.substring(0, host);
  }

  /// A house number and the street, without the flat.
  private static String street(String street) {
    var words = new StringBuilder();
    boolean number = false;
    int count = 0;
    for (var token : Token.of(Plain.fold(street))) {
      if (token.is(",") || token.is("#") || token.is("apt") || token.is("unit") || count > 5) {
        break;
      }
      if (token.sort() != Token.Sort.MARK) {
        number |= token.isNumber();
        words.append(words.isEmpty() ? "" : " ").append(word(token));
        count++;
      }
    }
    return number ? words.toString() : "";
  }

  static String word(Token token) {
    return LONG_FORMS.getOrDefault(token.word(), token.word());
  }
}
