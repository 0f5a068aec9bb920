package org.bedside.publishing;

import java.util.List;
import java.util.UUID;

/// Asked by this room, and answered by the one that keeps what patients have signed.
public interface Signatures {

  /// Those by which something may be told now.
  List<Choice> choices();

  /// @param called what people who work here call it, never a patient's full name
  record Choice(UUID id, String called) {}
}
