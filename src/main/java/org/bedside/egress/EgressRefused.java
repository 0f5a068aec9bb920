package org.bedside.egress;

/// The house does not call this address; nothing was sent. The message is a sentence for a person
/// and repeats no more of the address than its host.
public final class EgressRefused extends RuntimeException {

  EgressRefused(String sentence) {
    super(sentence);
  }
}
