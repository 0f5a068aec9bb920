package org.bedside.web;

import java.util.Locale;

/// How an audience looks: the five rooms in their one order, from open to closed. Pages may hand in
/// the enum of the guard, or any word that spells the same.
public enum Wall {
  PUBLIC("megaphone"),
  COMMUNITY("users-round"),
  COLLEAGUES("stethoscope"),
  CARETEAM("id-card-lanyard"),
  PATIENT("lock-keyhole");

  private final String icon;

  Wall(String icon) {
    this.icon = icon;
  }

  /// The wall of `audience`: `CARE_TEAM`, `careteam` and `care-team` are the same room.
  public static Wall of(Object audience) {
    return valueOf(audience.toString().replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT));
  }

  /// The value of `data-audience`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String icon() {
    return icon;
  }

  /// The key of its name.
  public String label() {
    return "web.wall." + id();
  }

  /// The key of the sentence that says who reads there.
  public String who() {
    return label() + ".who";
  }
}
