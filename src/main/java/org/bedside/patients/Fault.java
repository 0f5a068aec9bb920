package org.bedside.patients;

/// Something in a file that cannot be right.
///
/// @param line in the file, from 1; the number of the entry in a bundle
/// @param field the key of its name: `patients.field.` and the field
/// @param what why; its sentence is `patients.fault.` and the name
/// @param leftOut whether the whole row is left out, or only this field
record Fault(long line, String field, What what, boolean leftOut) {

  enum What {
    /// Nobody can be found without a name.
    NO_NAME,
    /// Not a day, or not in the order that the others are written in.
    NO_DAY,
    /// A birth in the future, or longer ago than anybody lives.
    NO_BIRTHDAY,
    /// Not a word for a sex that we know.
    NO_SEX,
    /// More fields than the first line names, so that they may have slipped.
    TOO_MANY_FIELDS,
    /// The same person stands in an earlier row.
    TWICE,
    /// A value that is longer than any that is meant.
    TOO_LONG,
    /// A condition or a visit of somebody who is not in the bundle.
    NOBODY
  }

  static Fault leftOut(long line, String field, What what) {
    return new Fault(line, field, what, true);
  }

  static Fault empty(long line, String field, What what) {
    return new Fault(line, field, what, false);
  }
}
