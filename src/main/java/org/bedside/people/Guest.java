package org.bedside.people;

import java.util.Locale;

/// Somebody who comes in but does not work here: a patient, or who cares for one.
public interface Guest {

  /// What a session and the ledger know them by: `kind:UUID`, never a bare UUID, which is a person
  /// who works here.
  String principal();

  String name();

  Locale language();
}
