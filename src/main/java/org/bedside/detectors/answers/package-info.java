/// **Answers** sees what an answer gives away, and what it has to answer: that somebody is a
/// patient, advice for one person, an emergency, a life in danger.
///
/// - Reads: [Answers#all] lists the detectors; each keeps its phrases in files beside it.
/// - Order: above the frame (draft, passage, phrases, prepared answers). No inner room leans on it.
/// - Keeps: lists of phrases in English and Spanish.
@NullMarked
package org.bedside.detectors.answers;

import org.jspecify.annotations.NullMarked;
