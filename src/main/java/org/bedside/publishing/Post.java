package org.bedside.publishing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bedside.gate.ApprovalId;
import org.bedside.gate.Declared;
import org.bedside.guard.Audience;
import org.bedside.people.PersonId;
import org.jspecify.annotations.Nullable;

/// One thing that the practice wants to say.
///
/// @param author who began it
/// @param writers everybody who changed its words; none of them approves it
/// @param version counts the changes, so that two people cannot overwrite each other unseen
/// @param page on which it was changed last
/// @param declared what its writers say about it besides its words
/// @param due when it goes out; null while the plan is "now" and nobody has approved yet
record Post(
    PostId id,
    PersonId author,
    Set<PersonId> writers,
    Audience audience,
    State state,
    String title,
    String text,
    Plan plan,
    @Nullable Instant due,
    @Nullable ApprovalId approval,
    int version,
    UUID page,
    Instant createdAt,
    Instant changedAt,
    List<Version> versions,
    Declared declared) {

  Post {
    writers = Set.copyOf(writers);
    versions = List.copyOf(versions);
  }

  /// What one channel gets.
  ///
  /// @param own words of its own for this channel; null if it gets the words of the post
  record Version(OutletId outlet, boolean included, @Nullable String own) {}

  /// A post of which nothing has been saved yet.
  static Post blank(PostId id, PersonId author, Audience audience) {
    return new Post(
        id,
        author,
        Set.of(author),
        audience,
        State.DRAFT,
        "",
        "",
        new Plan.Now(),
        null,
        null,
        0,
        new UUID(0, 0),
        Instant.EPOCH,
        Instant.EPOCH,
        List.of(),
        Declared.nothing());
  }

  /// The same post with other words.
  Post with(
      Audience audience,
      String title,
      String text,
      Plan plan,
      List<Version> versions,
      Declared declared) {
    return new Post(
        id, author, writers, audience, state, title, text, plan, due, approval, version, page,
        createdAt, changedAt, versions, declared);
  }

  /// The same post one step further.
  Post with(State state, @Nullable Instant due, @Nullable ApprovalId approval) {
    return new Post(
        id,
        author,
        writers,
        audience,
        state,
        title,
        text,
        plan,
        due,
        approval,
        version + 1,
        page,
        createdAt,
        changedAt,
        versions,
        declared);
  }

  /// The post after a change of its words: a draft that nobody has agreed to.
  Post changedTo(Draft draft, PersonId writer, Instant now) {
    var all = new HashSet<>(writers);
    all.add(writer);
    return new Post(
        id,
        author,
        all,
        draft.audience(),
        State.DRAFT,
        draft.title(),
        draft.text(),
        draft.plan(),
        draft.due(),
        null,
        version + 1,
        draft.page(),
        version == 0 ? now : createdAt,
        now,
        draft.versions(),
        draft.declared());
  }

  /// What the post is called in lists.
  public String called() {
    if (!title.isBlank()) {
      return title;
    }
    var words = text.strip();
    return words.codePointCount(0, words.length()) <= 60
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 60)).strip() + "…";
  }

  @Nullable Version version(OutletId outlet) {
    return versions.stream().filter(v -> v.outlet().equals(outlet)).findFirst().orElse(null);
  }

  /// Whether `outlet` gets the post; a channel nobody has spoken about gets it.
  boolean isFor(OutletId outlet) {
    var version = version(outlet);
    return version == null || version.included();
  }

  /// The words for `outlet`.
  String textFor(OutletId outlet) {
    var version = version(outlet);
    return version == null || version.own() == null ? text : version.own();
  }
}
