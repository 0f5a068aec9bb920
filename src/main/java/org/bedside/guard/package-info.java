/// **Guard** reads words before they leave and finds what could tell who a person is.
///
/// - Door: [Guard]. Answers with a [Reading]; knows the practice from a roster.
/// - Inner rooms: page, days, described, names, places, numbers, searched, renown, told. Each leans
///   only on those before it. [Reader] says in which order they read, the most trusted first.
/// - Before it: words, tagger, roster. After it: people (which hands it out), gate, terminal.
/// - Keeps: nothing. It is a pure function of the words and the roster: no Spring, no SQL, no
///   network, no clock, no log. A finding points at words and never copies them.
@ApplicationModule(
    displayName = "Guard",
    allowedDependencies = {"words", "roster", "tagger"})
@NullMarked
package org.bedside.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
