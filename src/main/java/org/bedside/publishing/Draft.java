package org.bedside.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bedside.detectors.Form;
import org.bedside.gate.Declared;
import org.bedside.guard.Audience;
import org.jspecify.annotations.Nullable;

/// What the composer's form holds.
///
/// @param version of the post that was on the page; 0 for a post nobody has saved yet
/// @param page made when the page was opened, so that its own lost answers are no conflict
record Draft(
    PostId id,
    int version,
    UUID page,
    Audience audience,
    String title,
    String text,
    Plan plan,
    List<Post.Version> versions,
    Declared declared) {

  /// More than anybody reads, and far less than would slow the guard.
  static final int MOST_CHARACTERS = 50_000;

  static final int MOST_IN_TITLE = 200;

  Draft {
    versions = List.copyOf(versions);
  }

  /// One of which nothing is declared.
  Draft(
      PostId id,
      int version,
      UUID page,
      Audience audience,
      String title,
      String text,
      Plan plan,
      List<Post.Version> versions) {
    this(id, version, page, audience, title, text, plan, versions, Declared.nothing());
  }

  /// What `post` holds now, to change one part of it.
  static Draft of(Post post, UUID page) {
    return new Draft(
        post.id(),
        post.version(),
        page,
        post.audience(),
        post.title(),
        post.text(),
        post.plan(),
        post.versions(),
        post.declared());
  }

  Draft withTitle(String other) {
    return new Draft(id, version, page, audience, other, text, plan, versions, declared);
  }

  Draft withText(String other) {
    return new Draft(id, version, page, audience, title, other, plan, versions, declared);
  }

  Draft withPlan(Plan other) {
    return new Draft(id, version, page, audience, title, text, other, versions, declared);
  }

  /// The same, of which is kept what it is: no page says that of a post that is there.
  Draft as(Form form) {
    return new Draft(id, version, page, audience, title, text, plan, versions, declared.as(form));
  }

  /// The post as it would be, to show what was typed although it could not be kept.
  Post over(Post kept) {
    return kept.with(audience, title, text, plan, versions, declared);
  }

  @Nullable Instant due() {
    return switch (plan) {
      case Plan.Now() -> null;
      case Plan.At at -> at.instant();
    };
  }

  boolean changesWords(Post post) {
    return !title.equals(post.title())
        || !text.equals(post.text())
        || audience != post.audience()
        || !plan.equals(post.plan())
        || !declared.equals(post.declared())
        || !List.copyOf(versions).equals(post.versions());
  }
}
