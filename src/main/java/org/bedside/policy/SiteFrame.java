package org.bedside.policy;

import java.util.Map;

/// Asked by the page of the rules that everybody may read, and answered by the room that keeps the
/// practice's site.
public interface SiteFrame {

  /// The template with the fragments `menu(current)` and `foot`.
  String template();

  /// What these need.
  Map<String, Object> model();
}
