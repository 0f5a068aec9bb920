/// **Margin** is what colleagues write beside words before they leave: remarks on a run of them,
/// answers, and what changed since somebody was asked.
///
/// - Door: [Margin]. It knows a text by its subject and part, never what it is a part of; whoever
///   shows it says who may read and write there.
/// - Before it: people, vault, audit. After it: every room in which words are agreed upon.
/// - Keeps: tables `remark`, `remark_answer` and `asked`; all words and quotes in them are sealed.
@ApplicationModule(
    displayName = "Margin",
    allowedDependencies = {"people", "vault", "audit"})
@NullMarked
package org.bedside.margin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
