package org.bedside.cases;

import java.util.List;
import org.bedside.gate.Ruled;
import org.bedside.guard.Audience;
import org.jspecify.annotations.Nullable;

/// What was said of a case before anybody agreed to it.
///
/// @param k how many of our patients fit; null where nobody can count, and for a reader who may not
///   open the patient list
/// @param coarser what makes more of them fit; empty where enough do
/// @param uncounted whether the number leaves out what was found
/// @param stopped whether nobody could agree to it as it is
/// @param ready whether the guard knows the patients
record Checked(
    Composed words,
    @Nullable Integer k,
    List<Found> found,
    List<Ruled> rules,
    List<Coarser> coarser,
    boolean uncounted,
    boolean stopped,
    boolean ready) {

  /// Something that the guard saw.
  ///
  /// @param field from which the words come
  /// @param reason the key of its sentence
  record Found(String words, Field field, boolean stop, String reason) {

    /// Never the words.
    @Override
    public String toString() {
      return "Found[%s %s]".formatted(field, reason);
    }
  }

  /// A field, and how many fit once it is left open.
  record Coarser(Field field, int k) {

    /// Where the field stands on the page.
    public String anchor() {
      return field == Field.SEX ? "sex-hint" : field.word();
    }
  }

  Checked {
    found = List.copyOf(found);
    rules = List.copyOf(rules);
    coarser = List.copyOf(coarser);
  }

  /// How many have to fit.
  public int enough() {
    return Audience.COLLEAGUES.enough();
  }

  /// Whether enough fit that it points to nobody.
  public boolean fits() {
    return k != null && k >= enough();
  }

  /// Whether too few fit. Where nobody does, the list or the words may be wrong, so a person looks.
  public boolean isTooFew() {
    return k != null && k > 0 && k < enough();
  }

  /// Whether leaving one field open is enough.
  public boolean isOneEnough() {
    return coarser.stream().anyMatch(one -> one.k() >= enough());
  }

  /// Whether a draft can be made of it.
  public boolean passes() {
    return ready && !stopped && !isTooFew();
  }
}
