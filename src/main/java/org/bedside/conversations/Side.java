package org.bedside.conversations;

/// From whom a message comes, and who may read it.
enum Side {
  /// The patient, or who cares for them.
  PATIENT,
  /// The practice, to the patient.
  PRACTICE,
  /// Staff among themselves: the patient's page never asks for it.
  TEAM
}
