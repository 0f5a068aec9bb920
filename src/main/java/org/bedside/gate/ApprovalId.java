package org.bedside.gate;

import java.util.UUID;

/// The yes to exact words, of everybody whose yes they need.
public record ApprovalId(UUID value) {

  public static ApprovalId random() {
    return new ApprovalId(UUID.randomUUID());
  }
}
