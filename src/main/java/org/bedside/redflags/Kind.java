package org.bedside.redflags;

import java.util.Locale;

/// What a flag is about, with whom to call unless its rule says otherwise and where the rule is
/// from. All sources are in the public domain.
public enum Kind {
  CHEST_PAIN(Call.EMERGENCY, Source.HEART_ATTACK),
  STROKE(Call.EMERGENCY, Source.STROKE),
  BREATHING(Call.EMERGENCY, Source.EMERGENCIES),
  BLEEDING(Call.EMERGENCY, Source.BLEEDING),
  ANAPHYLAXIS(Call.EMERGENCY, Source.ANAPHYLAXIS),
  OVERDOSE(Call.POISON, Source.POISONING),
  SUICIDE(Call.LIFELINE, Source.SUICIDE),
  HARM_TO_OTHERS(Call.EMERGENCY, Source.EMERGENCIES),
  INFANT_FEVER(Call.PRACTICE, Source.FEVER),
  PREGNANCY(Call.EMERGENCY, Source.PREGNANCY),
  VISION(Call.EMERGENCY, Source.VISION),
  TESTICULAR(Call.EMERGENCY, Source.TORSION),
  AFTER_OPERATION(Call.EMERGENCY, Source.SEPSIS),
  MENINGITIS(Call.EMERGENCY, Source.MENINGITIS),
  CONFUSION(Call.EMERGENCY, Source.CONFUSION),
  SEIZURE(Call.EMERGENCY, Source.SEIZURE),
  FAINTING(Call.EMERGENCY, Source.FAINTING),
  HEAD_INJURY(Call.EMERGENCY, Source.HEAD_INJURY),
  DEHYDRATION(Call.EMERGENCY, Source.DEHYDRATION),
  DIABETES(Call.EMERGENCY, Source.DIABETES),
  BURN(Call.EMERGENCY, Source.BURN),
  VIOLENCE(Call.EMERGENCY, Source.VIOLENCE),

  /// Other signs of the same sources: a torn vessel, a trapped nerve, heat, poison of an animal.
  OTHER(Call.EMERGENCY, Source.EMERGENCIES);

  private final Call call;
  private final Source source;

  Kind(Call call, Source source) {
    this.call = call;
    this.source = source;
  }

  public Call call() {
    return call;
  }

  public Source source() {
    return source;
  }

  /// Whether it counts although it is over, if it was of late: what passes may come back.
  boolean outlasts() {
    return switch (this) {
      case CHEST_PAIN, STROKE, SEIZURE, FAINTING, VISION, HEAD_INJURY, OVERDOSE -> true;
      default -> false;
    };
  }

  /// The lists with its rules: `chest-pain`, to which the language and `.txt` are added.
  String list() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
