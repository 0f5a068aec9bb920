package org.bedside.networks;

/// How long words are on one network.
///
/// @param used how many units they take
/// @param allowed how many there are; 0 is no limit
/// @param bytes how many UTF-8 bytes they take
/// @param bytesAllowed how many there are; 0 is no limit
public record Count(Unit unit, int used, int allowed, int bytes, int bytesAllowed) {

  /// By how many units the words are too long; 0 if they are not.
  public int over() {
    return allowed == 0 ? 0 : Math.max(0, used - allowed);
  }

  /// By how many bytes they are too long; 0 if they are not.
  public int bytesOver() {
    return bytesAllowed == 0 ? 0 : Math.max(0, bytes - bytesAllowed);
  }

  public boolean fits() {
    return over() == 0 && bytesOver() == 0;
  }

  public boolean isLimited() {
    return allowed > 0 || bytesAllowed > 0;
  }
}
