/// **Media** keeps pictures: checked before they are unpacked, drawn anew so that nothing but the
/// picture is left, sealed, and made to fit each channel.
///
/// - Door: [Media], and [Filed] for backups. Asks the rooms in which pictures lie, through
///   [Viewers], who may see them.
/// - Before it: vault, audit, web. After it: gate, publishing, conversations, channels and whoever
///   shows a picture.
/// - Keeps: table `media_item`, and sealed files named by us.
/// - Deliberately absent: the file's own name and declared type (neither is ever read), and the
///   bytes as they came.
@ApplicationModule(
    displayName = "Media",
    allowedDependencies = {"audit", "vault", "web"})
@NullMarked
package org.bedside.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
