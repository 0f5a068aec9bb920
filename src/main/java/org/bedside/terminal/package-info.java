/// **Terminal** gives the guard to people and pipelines without the house around it.
///
/// - Door: [GuardCommand], started by `bin/guard`.
/// - Before it: guard, roster. After it: nothing.
/// - Keeps: nothing. It reads the file and the lines it is given and writes lines; no Spring, no
///   SQL, no network.
@ApplicationModule(
    displayName = "Terminal",
    allowedDependencies = {"guard", "roster"})
@NullMarked
package org.bedside.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
