package org.bedside.publishing;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bedside.detectors.Form;
import org.bedside.gate.ApprovalId;
import org.bedside.gate.Declared;
import org.bedside.gate.Words;
import org.bedside.guard.Audience;
import org.bedside.media.MediaId;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.Proven;
import org.springframework.stereotype.Component;

/// Posts that got their yes, for tests of other rooms.
@Component
public class TestPosts {

  private final Writing writing;
  private final Decisions decisions;
  private final Versions versions;
  private final Posts posts;
  private final People people;

  TestPosts(Writing writing, Decisions decisions, Versions versions, Posts posts, People people) {
    this.writing = writing;
    this.decisions = decisions;
    this.versions = versions;
    this.posts = posts;
    this.people = people;
  }

  /// Written by one, approved by another, to go out now.
  public PostId approved(String title, String text, Person writer, Person approver) {
    return approved(waiting(title, text, new Plan.Now(), writer), approver);
  }

  /// The same, to go out at a time of the practice's own.
  public PostId planned(
      String title, String text, LocalDateTime at, Person writer, Person approver) {
    return approved(waiting(title, text, at(at), writer), approver);
  }

  /// The same with a picture that has been described.
  public PostId approved(
      String title, String text, MediaId picture, Person writer, Person approver) {
    var draft = drafted(title, text, new Plan.Now(), writer);
    writing.addPicture(draft.id(), picture, writer.id());
    return approved(asked(posts.find(draft.id()).orElseThrow(), writer), approver);
  }

  private PostId approved(Post asked, Person approver) {
    var done = decisions.approve(asked.id(), asked.version(), new Proven(approver.id(), true));
    if (!(done instanceof Decision.Done)) {
      throw new AssertionError("It was not approved: " + done);
    }
    return asked.id();
  }

  /// Waits for a yes, and tells what a patient has signed under this id.
  private PostId telling(String title, String text, UUID permission, Plan plan, Person writer) {
    var declared = new Declared(Form.POST, "", "", null, false, Set.of(), permission, Map.of());
    return asked(drafted(title, text, plan, declared, writer), writer).id();
  }

  /// Whether such a post may be handed in at all.
  public boolean mayAsk(String title, String text, UUID permission, Person writer) {
    var declared = new Declared(Form.POST, "", "", null, false, Set.of(), permission, Map.of());
    var post = drafted(title, text, new Plan.Now(), declared, writer);
    return decisions.ask(post.id(), post.version(), writer.id()) instanceof Decision.Done;
  }

  /// The same, to go out as soon as it has its yes.
  public PostId telling(String title, String text, UUID permission, Person writer) {
    return telling(title, text, permission, new Plan.Now(), writer);
  }

  /// The same, for a time of the practice's own.
  public PostId telling(
      String title, String text, UUID permission, LocalDateTime at, Person writer) {
    return telling(title, text, permission, at(at), writer);
  }

  /// How far a post is.
  public String state(PostId post) {
    return posts.find(post).orElseThrow().state().name();
  }

  /// The exact words that one of its channels would get.
  public Words words(PostId post) {
    return versions.frozen(post).values().iterator().next();
  }

  /// The yes by which it leaves.
  public ApprovalId approval(PostId post) {
    return Objects.requireNonNull(posts.find(post).orElseThrow().approval());
  }

  /// What becomes of a yes that somebody says now, in words.
  public String approve(PostId post, Person approver) {
    var version = posts.find(post).orElseThrow().version();
    return decisions.approve(post, version, new Proven(approver.id(), true)).toString();
  }

  /// Says it in other words, and asks again.
  public void again(PostId id, String text, Person writer) {
    var post = posts.find(id).orElseThrow();
    writing.save(Draft.of(post, UUID.randomUUID()).withText(text), writer.id());
    asked(posts.find(id).orElseThrow(), writer);
  }

  /// Waits for a yes.
  public PostId asked(String title, String text, Person writer) {
    return waiting(title, text, new Plan.Now(), writer).id();
  }

  /// The same with a picture that has been described.
  public PostId asked(String title, String text, MediaId picture, Person writer) {
    var draft = drafted(title, text, new Plan.Now(), writer);
    writing.addPicture(draft.id(), picture, writer.id());
    return asked(posts.find(draft.id()).orElseThrow(), writer).id();
  }

  /// The same, for a time of the practice's own.
  public PostId asked(String title, String text, LocalDateTime at, Person writer) {
    return waiting(title, text, at(at), writer).id();
  }

  /// Still being written, for a time of the practice's own.
  public PostId draft(String title, String text, LocalDateTime at, Person writer) {
    return drafted(title, text, at(at), writer).id();
  }

  private Plan at(LocalDateTime local) {
    return new Plan.At(local, people.practice().zone());
  }

  private Post waiting(String title, String text, Plan plan, Person writer) {
    return asked(drafted(title, text, plan, writer), writer);
  }

  private Post asked(Post post, Person writer) {
    return ((Decision.Done) decisions.ask(post.id(), post.version(), writer.id())).post();
  }

  private Post drafted(String title, String text, Plan plan, Person writer) {
    return drafted(title, text, plan, Declared.nothing(), writer);
  }

  private Post drafted(String title, String text, Plan plan, Declared declared, Person writer) {
    var draft =
        new Draft(
            PostId.random(),
            0,
            UUID.randomUUID(),
            Audience.PUBLIC,
            title,
            text,
            plan,
            List.of(),
            declared);
    return ((Saved.Kept) writing.save(draft, writer.id())).post();
  }

  /// Puts the frozen words of `other` in the place of those of `post`, as nobody but somebody with
  /// the vault's keys could.
  public void swapFrozenWords(PostId post, PostId other) {
    versions.frozen(other).forEach((outlet, words) -> versions.freeze(post, outlet, words));
  }

  /// The same for one channel alone.
  public void swapFrozenWords(PostId post, PostId other, OutletId outlet) {
    versions.frozen(other, outlet).ifPresent(words -> versions.freeze(post, outlet, words));
  }

  public void recall(PostId post, Person by) {
    decisions.recall(post, by.id());
  }
}
