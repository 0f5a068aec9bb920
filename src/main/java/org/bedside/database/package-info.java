/// **Database** is the one PostgreSQL of the house: its own, kept under `./data`, or yours by
/// `DATABASE_URL`.
///
/// - Door: none in code for rooms. It hands a connection to Spring; every room writes its own SQL.
///   [OwnersWay] is for commands beside the house.
/// - Before it: nothing. After it: every room that keeps something, and backup.
/// - Keeps: the server's binaries, its data folder and the two passwords (owner and run time).
@ApplicationModule(
    displayName = "Database",
    allowedDependencies = {})
@NullMarked
package org.bedside.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
