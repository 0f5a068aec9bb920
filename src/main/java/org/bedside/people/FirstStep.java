package org.bedside.people;

import java.util.Locale;

/// A room's own step of the first five minutes. Rooms provide beans of it: the first owner is led
/// to the first of them (`@Order`) when they have come in, and the page of the five minutes keeps
/// all of them in sight.
public interface FirstStep {

  /// The page on which it is done, which leads on to `/welcome`.
  String address();

  /// The key of what it is called.
  String name();

  /// The key of a sentence that says what it is for.
  String purpose();

  /// What stands now, in words ready for the page.
  String chosen(Locale language);
}
