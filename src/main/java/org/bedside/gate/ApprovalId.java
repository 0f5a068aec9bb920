package org.bedside.gate;

import java.util.UUID;

/// One person's yes to exact words.
public record ApprovalId(UUID value) {

  public static ApprovalId random() {
    return new ApprovalId(UUID.randomUUID());
  }
}
