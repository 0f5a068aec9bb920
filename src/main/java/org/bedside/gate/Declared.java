package org.bedside.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bedside.detectors.Form;
import org.jspecify.annotations.Nullable;

/// What whoever writes says about words, since no reader can see it in them. It is part of what
/// somebody says yes to.
///
/// @param answers what somebody else wrote, if this answers it; else empty
/// @param source where a claim comes from; else empty
/// @param until the day on which the words are taken back by themselves
/// @param machine whether a machine drafted them
/// @param people hashes of the pictures in which somebody can be recognised
/// @param permission what a patient has signed for these words; asked of [Permissions]
/// @param reasons by the ids of rules: why the words may stand though the rule holds. It cures what
///   is inappropriate, and sends what is forbidden to the privacy officer
public record Declared(
    Form form,
    String answers,
    String source,
    @Nullable LocalDate until,
    boolean machine,
    Set<String> people,
    @Nullable UUID permission,
    Map<String, String> reasons) {

  private static final Declared NOTHING = of(Form.POST);

  public Declared {
    people = Set.copyOf(people);
    reasons = Map.copyOf(reasons);
  }

  /// Nothing besides what the words are.
  public static Declared of(Form form) {
    return new Declared(form, "", "", null, false, Set.of(), null, Map.of());
  }

  /// A post of which nothing else is said.
  public static Declared nothing() {
    return NOTHING;
  }

  public boolean isNothing() {
    return equals(NOTHING);
  }

  /// The same with other reasons.
  public Declared with(Map<String, String> newReasons) {
    return new Declared(form, answers, source, until, machine, people, permission, newReasons);
  }

  /// The same of words that are something else.
  public Declared as(Form other) {
    return new Declared(other, answers, source, until, machine, people, permission, reasons);
  }

  /// All parts in one order, for the hash; lists with their length before them.
  List<String> parts() {
    var parts = new ArrayList<String>();
    parts.add(form.name());
    parts.add(answers);
    parts.add(source);
    parts.add(until == null ? "" : until.toString());
    parts.add(String.valueOf(machine));
    parts.add(permission == null ? "" : permission.toString());
    parts.add(String.valueOf(people.size()));
    people.stream().sorted().forEach(parts::add);
    parts.add(String.valueOf(reasons.size()));
    new TreeMap<>(reasons)
        .forEach((rule, why) -> {
          parts.add(rule);
          parts.add(why);
        });
    return parts;
  }

  /// Never the words.
  @Override
  public String toString() {
    return "Declared[%s, %d reasons]".formatted(form, reasons.size());
  }
}
