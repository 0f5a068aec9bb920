package org.bedside.conversations;

import java.util.UUID;

/// Words that are kept to answer patients with.
///
/// @param language in which they are, `en` or `es`
record ReadyWords(UUID id, String title, String words, String language) {

  static final int LONGEST_TITLE = 60;
  static final int LONGEST = 2_000;
}
