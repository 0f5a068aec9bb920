package org.bedside.gate;

/// One stage on the way to an approval: so many of these people.
///
/// @param byRule a rule asks for it, because of the words; anybody of them who agreed already, in
///   whichever stage, has answered it
public record Stage(Who who, int count, boolean byRule) {

  /// What a practice needs that has set nothing: one second person.
  static final Stage SECOND_PERSON = new Stage(Who.APPROVER, 1);

  /// A stage that the practice set.
  public Stage(Who who, int count) {
    this(who, count, false);
  }

  public Stage {
    if (count < 1) {
      throw new IllegalArgumentException("A stage needs somebody");
    }
  }
}
