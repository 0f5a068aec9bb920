package org.bedside.publishing;

import java.time.Instant;
import java.util.List;

/// A part of the practice's own site that another room keeps. The site asks each of them for its
/// place in the menu and in the sitemap.
public interface SitePart {

  /// Where it begins, such as `/events`.
  String path();

  /// The key of its name in the menu.
  String label();

  /// Whether there is something to see. Nobody is led into an empty room.
  boolean isOpen();

  /// The paths of all its pages, for the sitemap.
  List<String> paths();

  /// When it last changed; the epoch if it never did.
  Instant changedAt();
}
