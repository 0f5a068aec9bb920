package org.bedside.gate;

/// Words about to leave, and the approval they leave by.
public record Departure(Words words, Occasion when, ApprovalId approval) {

  @Override
  public String toString() {
    return "Departure[" + approval + "]";
  }
}
