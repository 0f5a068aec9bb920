package org.bedside.publishing;

import java.util.List;
import java.util.UUID;
import org.bedside.guard.Audience;
import org.bedside.media.MediaId;
import org.bedside.people.Person;
import org.springframework.stereotype.Component;

/// Posts that got their yes, for tests of other rooms.
@Component
public class TestPosts {

  private final Writing writing;
  private final Decisions decisions;
  private final Versions versions;
  private final Posts posts;

  TestPosts(Writing writing, Decisions decisions, Versions versions, Posts posts) {
    this.writing = writing;
    this.decisions = decisions;
    this.versions = versions;
    this.posts = posts;
  }

  /// Written by one, approved by another, to go out now.
  public PostId approved(String title, String text, Person writer, Person approver) {
    return approved(waiting(title, text, writer), approver);
  }

  /// The same with a picture that has been described.
  public PostId approved(
      String title, String text, MediaId picture, Person writer, Person approver) {
    var draft = kept(title, text, writer);
    writing.addPicture(draft.id(), picture, writer.id());
    return approved(asked(posts.find(draft.id()).orElseThrow(), writer), approver);
  }

  private PostId approved(Post asked, Person approver) {
    var done = decisions.approve(asked.id(), asked.version(), approver.id());
    if (!(done instanceof Decision.Done)) {
      throw new AssertionError("It was not approved: " + done);
    }
    return asked.id();
  }

  /// Waits for a yes.
  public PostId asked(String title, String text, Person writer) {
    return waiting(title, text, writer).id();
  }

  private Post waiting(String title, String text, Person writer) {
    return asked(kept(title, text, writer), writer);
  }

  private Post kept(String title, String text, Person writer) {
    var draft =
        new Draft(
            PostId.random(),
            0,
            UUID.randomUUID(),
            Audience.PUBLIC,
            title,
            text,
            new Plan.Now(),
            List.of());
    return ((Saved.Kept) writing.save(draft, writer.id())).post();
  }

  private Post asked(Post post, Person writer) {
    return ((Decision.Done) decisions.ask(post.id(), post.version(), writer.id())).post();
  }

  /// Puts the frozen words of `other` in the place of those of `post`, as nobody but somebody with
  /// the vault's keys could.
  public void swapFrozenWords(PostId post, PostId other) {
    versions.frozen(other).forEach((outlet, words) -> versions.freeze(post, outlet, words));
  }

  public void recall(PostId post, Person by) {
    decisions.recall(post, by.id());
  }
}
