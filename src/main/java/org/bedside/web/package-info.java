/// **Web** is the shell around every page: layout, parts, look, navigation, languages, headers,
/// error pages, the installable app, and the one live stream that a person has.
///
/// - Door: the templates `web/layout` and `web/parts`; [org.bedside.web.Live]; the annotations
///   [org.bedside.web.Open] and [org.bedside.web.SignedIn]. Rooms hand in
///   [org.bedside.web.NavEntry] beans and, once, a [org.bedside.web.Shell]; so the shell imports no
///   room.
/// - Before it: nothing. After it: every room that has pages.
/// - Keeps: nothing. Open streams live in memory, and know a principal and topics, never words.
@ApplicationModule(
    displayName = "Web",
    allowedDependencies = {})
@NullMarked
package org.bedside.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
