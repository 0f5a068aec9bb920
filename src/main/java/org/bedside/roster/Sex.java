package org.bedside.roster;

/// As written in the patient list; `X` is neither, `U` is not known. An unknown sex fits no words
/// that say one.
public enum Sex {
  F,
  M,
  X,
  U
}
