package org.bedside.channels.mastodon;

import static java.util.Objects.requireNonNullElse;

import java.net.URI;
import org.bedside.channels.accounts.Connecting;
import org.jspecify.annotations.Nullable;

/// Where the practice's Mastodon account lives, as a person typed it: a server, the address of its
/// page, or a whole handle.
public record MastodonForm(String instance) {

  /// What a request leaves out is empty, and said to be missing.
  public MastodonForm {
    instance = requireNonNullElse(instance, "").strip();
  }

  public static MastodonForm empty() {
    return new MastodonForm("");
  }

  /// Scheme, host and port alone; null if that is no server.
  @Nullable URI origin() {
    var server = instance;
    if (server.contains("://")) {
      var path = server.indexOf('/', server.indexOf("://") + 3);
      server = path < 0 ? server : server.substring(0, path);
    } else {
      server = server.replaceFirst("/.*", "");
      server = server.substring(server.lastIndexOf('@') + 1);
    }
    return Connecting.origin(server);
  }
}
