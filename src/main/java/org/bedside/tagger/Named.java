package org.bedside.tagger;

/// The name of a person, from the token `from` to the token `to` (not included).
///
/// @param score how sure the model is, 0 to 1
public record Named(int from, int to, double score) {}
