package org.bedside.cases;

/// An age as a case may tell it: by ten years. All from ninety on are one (45 CFR
/// 164.514(b)(2)(i)(C)).
enum AgeBand {
  FROM_0(0),
  FROM_10(10),
  FROM_20(20),
  FROM_30(30),
  FROM_40(40),
  FROM_50(50),
  FROM_60(60),
  FROM_70(70),
  FROM_80(80),
  FROM_90(90),
  NOT_SAID(-1);

  private final int least;

  AgeBand(int least) {
    this.least = least;
  }

  /// The first year of it.
  ///
  /// @throws IllegalStateException if it is not said
  public int least() {
    if (this == NOT_SAID) {
      throw new IllegalStateException("It is not said");
    }
    return least;
  }

  /// The last year of it; nobody lives longer than the last one.
  public int most() {
    return this == FROM_90 ? 130 : least() + 9;
  }

  /// In which shape it is told: the key of its words ends so.
  public String shape() {
    return switch (this) {
      case FROM_0, FROM_10, FROM_90, NOT_SAID -> name();
      default -> "DECADE";
    };
  }
}
