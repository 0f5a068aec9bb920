package org.bedside.publishing;

import org.bedside.gate.ApprovalId;
import org.bedside.gate.Occasion;
import org.bedside.gate.Words;

/// What one channel is to carry: the exact words that were approved, and by which approval. The
/// room that sends takes it to the gate, which makes a `Cleared` of it or says why not.
public record Parcel(PostId post, Words words, Occasion when, ApprovalId approval) {

  @Override
  public String toString() {
    return "Parcel[" + post + "]";
  }
}
