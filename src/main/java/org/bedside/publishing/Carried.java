package org.bedside.publishing;

import org.bedside.publishing.Outlets.Progress;
import org.springframework.stereotype.Component;

/// How far an approved post got.
@Component
class Carried {

  private final Outlets outlets;
  private final SitePosts site;

  Carried(Outlets outlets, SitePosts site) {
    this.outlets = outlets;
    this.site = site;
  }

  /// What stands on the site is out, also where no channel remembers having carried it.
  Progress of(PostId post) {
    var told = outlets.progress(post);
    return told == Progress.PLANNED && site.find(post).isPresent() ? Progress.OUT : told;
  }
}
