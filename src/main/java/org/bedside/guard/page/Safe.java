package org.bedside.guard.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bedside.guard.Viewer;
import org.bedside.roster.Patients;
import org.bedside.roster.Roster;
import org.bedside.roster.Roster.Reach;
import org.bedside.words.Plain;
import org.bedside.words.Token;
import org.bedside.words.WordSet;
import org.jspecify.annotations.Nullable;

/// What may be said to anyone: the practice's own names and numbers, prepared for looking up, and
/// the public hotlines.
public final class Safe {

  /// Crisis, poison, domestic violence, assault, substance use, maternal mental health, Medicare,
  /// Social Security, CDC, veterans; the numbers their own pages print.
  private static final Set<String> HOTLINES =
      WordSet.list(
          """
          911 988 211 311 511 711 811 8002221222 8002738255 8007997233 8006564673 8006624357
          8338526262 8006334227 8007721213 8002324636 8668887387 8664887386 8884373247 8883737888
          8004224453 8009226682
          """);

  private static final Set<String> TITLES =
      WordSet.of(
          "dr", "mr", "mrs", "ms", "prof", "md", "do", "np", "pa", "rn", "lpn", "ma", "dds", "dmd",
          "phd", "dnp", "c", "fnp", "aprn", "bsn", "faafp", "cma", "pharmd", "lcsw", "jr", "sr");

  private static final Map<String, String> LONG_FORMS =
      Map.ofEntries(
          Map.entry("st", "street"),
          Map.entry("ave", "avenue"),
          Map.entry("rd", "road"),
          Map.entry("ln", "lane"),
          Map.entry("dr", "drive"),
          Map.entry("blvd", "boulevard"),
          Map.entry("ct", "court"),
          Map.entry("pl", "place"),
          Map.entry("hwy", "highway"),
          Map.entry("pkwy", "parkway"),
          Map.entry("ste", "suite"));

  private final Set<String> phones = new HashSet<>(HOTLINES);
  private final Set<String> emails = new HashSet<>();
  private final Set<String> hosts = new HashSet<>();
  private final Set<String> handles = new HashSet<>();
  private final Set<String> towns = new HashSet<>();
  private final Map<String, List<List<String>>> phrases = new HashMap<>();

  /// How far the roster reaches, also where its patients may not be asked for.
  public final Reach reach;

  /// The patient list; null where there is none, and for whoever may not see it.
  public final @Nullable Patients patients;

  private Safe(Reach reach, @Nullable Patients patients) {
    this.reach = reach;
    this.patients = patients;
  }

  /// Whether a word is a title or a degree.
  public static boolean isTitle(String word) {
    return TITLES.contains(word);
  }

  /// What a reading for `viewer` may know. An outsider's does not hold the patient list, so neither
  /// its answer nor its time can tell who is on it.
  public static Safe from(Roster roster, Viewer viewer) {
    var safe = new Safe(roster.reach(), viewer == Viewer.INSIDE ? roster.patients() : null);
    roster.names().forEach(safe::addPhrase);
    roster.staff().forEach(safe::addPerson);
    roster.phones().forEach(phone -> safe.phones.add(subscriber(Plain.fold(phone))));
    roster.addresses().forEach(safe::addAddress);
    roster.emails().forEach(email -> safe.emails.add(lower(email)));
    roster.sites().forEach(site -> safe.hosts.add(hostOf(lower(site))));
    roster.towns().forEach(town -> safe.towns.add(lower(town.name())));
    roster.handles().forEach(handle -> safe.handles.add(bare(lower(handle))));
    return safe;
  }

  private void addPhrase(String phrase) {
    add(words(phrase));
  }

  private void addPerson(String person) {
    int comma = person.indexOf(',');
    var written = comma > 0 ? person.substring(0, comma) : person;
    var name = words(written).stream().filter(word -> !TITLES.contains(word)).toList();
    add(name);
    name.forEach(part -> add(List.of(part)));
    if (name.size() > 2) {
      add(List.of(name.getFirst(), name.getLast()));
    }
  }

  private void addAddress(String address) {
    addPhrase(address);
    for (int comma = address.indexOf(','); comma > 0; comma = address.indexOf(',', comma + 1)) {
      addPhrase(address.substring(0, comma));
    }
    for (var part : address.split(",")) {
      var words = words(part);
      add(words);
      if (words.size() > 2 && words.getFirst().chars().allMatch(Token::isDigit)) {
        add(words.subList(1, words.size()));
      }
      if (words.size() > 1 && words.getLast().chars().allMatch(Token::isDigit)) {
        add(words.subList(words.size() - 1, words.size()));
      }
    }
  }

  private void add(List<String> words) {
    if (!words.isEmpty()) {
      phrases.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
    }
  }

  private static List<String> words(String phrase) {
    return Token.of(Plain.fold(phrase)).stream()
        .filter(token -> token.sort() != Token.Sort.MARK)
        .map(Safe::longForm)
        .toList();
  }

  private static String longForm(Token token) {
    return LONG_FORMS.getOrDefault(token.stem(), token.stem());
  }

  /// The first reader: claims the practice's own words wherever they stand.
  public static void read(Page page) {
    for (int at = 0; at < page.tokens.size(); at++) {
      for (var phrase : page.safe.phrases.getOrDefault(longForm(page.tokens.get(at)), List.of())) {
        int end = match(page, at, phrase);
        if (end > at) {
          page.claim(at, phrase.size() > 1 ? Degrees.end(page, end) : end);
        }
      }
    }
  }

  private static int match(Page page, int start, List<String> phrase) {
    int at = start;
    for (int word = 0; word < phrase.size(); word++) {
      while (word > 0 && page.has(at) && (page.word(at).equals(",") || page.word(at).equals("."))) {
        at++;
      }
      if (!page.has(at) || !longForm(page.tokens.get(at)).equals(phrase.get(word))) {
        return start;
      }
      at++;
    }
    return at;
  }

  /// Whether nobody said who is who: then k is off, and names, dates and places decide alone.
  public boolean isBlind() {
    return reach == Reach.NOBODY;
  }

  /// Whether a telephone number is the practice's or a hotline.
  public boolean phone(String digits) {
    return phones.contains(subscriber(digits));
  }

  /// Whether an address of mail is the practice's.
  public boolean email(String address) {
    return emails.contains(lower(address)) || host(address.substring(address.indexOf('@') + 1));
  }

  /// Whether a host is the practice's, or below it.
  public boolean host(String name) {
    var host = lower(name);
    while (!hosts.contains(host)) {
      int dot = host.indexOf('.');
      if (dot < 0) {
        return false;
      }
      host = host.substring(dot + 1);
    }
    return true;
  }

  /// Whether patients may live in a town of this name, which is in lower case.
  public boolean town(String name) {
    return towns.contains(name);
  }

  /// Whether an account on a network is the practice's.
  public boolean handle(String handle) {
    return handles.contains(bare(lower(handle)));
  }

  private static String subscriber(String number) {
    var digits = number.replaceAll("[^0-9]", "");
    return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
  }

  private static String hostOf(String site) {
    int scheme = site.indexOf("://");
    var rest = scheme < 0 ? site : site.substring(scheme + 3);
    int path = rest.indexOf('/');
    var host = path < 0 ? rest : rest.substring(0, path);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String bare(String handle) {
    return handle.startsWith("@") ? handle.substring(1) : handle;
  }

  private static String lower(String text) {
    return Plain.fold(text).strip().toLowerCase(Locale.ROOT);
  }
}
