/// **Form** reads how a draft is made: how hard its words are, what its pictures tell somebody who
/// does not see them, and which of its links tell others who reads.
///
/// - Door: [Forms], for the room above; [PlainLanguage].
/// - Before it: words, the room above. After it: nothing.
/// - Keeps: syllables, plain words for hard ones, names of medicines, and trackers, each in a file
///   beside the class that reads it.
@NullMarked
package org.bedside.detectors.form;

import org.jspecify.annotations.NullMarked;
