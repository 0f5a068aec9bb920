package org.bedside.gate;

/// One stage on the way to an approval: so many of these people.
public record Stage(Who who, int count) {

  /// What a practice needs that has set nothing: one second person.
  static final Stage SECOND_PERSON = new Stage(Who.APPROVER, 1);

  public Stage {
    if (count < 1) {
      throw new IllegalArgumentException("A stage needs somebody");
    }
  }
}
