package org.bedside.roster;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bedside.words.Plain;
import org.bedside.words.Token;

/// The practice's patients, so that a text can be asked whom it names. Never changes; a new list
/// makes a new one, swapped whole. Knows their numbers and addresses only as keyed hashes.
///
/// Inside, a patient is the place in the list, from 0 up.
public final class Patients {

  /// No patients at all: an empty list, which is not the same as no list.
  public static final Patients NOBODY = of(List.of(), LocalDate.EPOCH);

  private static final int KEY_BYTES = 16;

  private final LocalDate asOf;
  private final String[] ids;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Names names;
  private final Belongings belongings;

  private Patients(List<Patient> all, LocalDate asOf, byte[] key) {
    this.asOf = asOf;
    this.ids = new String[all.size()];
    for (int at = 0; at < ids.length; at++) {
      ids[at] = all.get(at).id();
      numbers.put(ids[at], at);
    }
    this.names = new Names(all);
    this.belongings = new Belongings(all, key);
  }

  /// @param asOf the day on which the list was true
  public static Patients of(List<Patient> all, LocalDate asOf) {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return of(all, asOf, key);
  }

  /// @param key sixteen bytes under which numbers and addresses are hashed
  public static Patients of(List<Patient> all, LocalDate asOf, byte[] key) {
    return new Patients(all, asOf, key);
  }

  public LocalDate asOf() {
    return asOf;
  }

  public int size() {
    return ids.length;
  }

  public String id(int patient) {
    return ids[patient];
  }

  /// The place of the patient with this id in the list; -1 for nobody's.
  public int place(String id) {
    return numbers.getOrDefault(id, -1);
  }

  /// Where the text names patients, in its order, none over another.
  public List<Mention> mentions(Plain plain) {
    return new Search(names, new Units(plain.text())).mentions();
  }

  /// Where the text holds what belongs to patients.
  public List<Belonging> belongings(Plain plain, List<Token> tokens) {
    return new Finder(belongings, plain.text(), tokens).find();
  }

  /// Says how many there are and not who.
  @Override
  public String toString() {
    return "Patients[" + ids.length + "]";
  }
}
