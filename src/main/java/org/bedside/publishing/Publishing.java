package org.bedside.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bedside.gate.Answer;
import org.bedside.gate.Occasion;
import org.bedside.gate.Words;
import org.bedside.networks.Network;
import org.bedside.people.PersonId;
import org.bedside.today.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this room.
@Service
public class Publishing implements Wording {

  private final Posts posts;
  private final PostSearch search;
  private final Versions versions;
  private final Occasions occasions;
  private final Desk desk;
  private final Decisions decisions;
  private final Returning returning;
  private final Outlets outlets;

  Publishing(
      Posts posts,
      PostSearch search,
      Versions versions,
      Occasions occasions,
      Desk desk,
      Decisions decisions,
      Returning returning,
      Outlets outlets) {
    this.posts = posts;
    this.search = search;
    this.versions = versions;
    this.occasions = occasions;
    this.desk = desk;
    this.decisions = decisions;
    this.returning = returning;
    this.outlets = outlets;
  }

  /// What `outlet` is to carry of `post`; empty unless the post is approved. The gate must be asked
  /// before it leaves.
  public Optional<Parcel> parcel(PostId id, OutletId outlet) {
    return parcels(Set.of(new Addressed(id, outlet))).values().stream().findFirst();
  }

  /// The same for many at once; nothing for those that are not approved.
  public Map<Addressed, Parcel> parcels(Set<Addressed> all) {
    var approved = posts.approved(all.stream().map(Addressed::post).collect(Collectors.toSet()));
    var occasions = new HashMap<PostId, Occasion>();
    var parcels = new HashMap<Addressed, Parcel>();
    versions
        .frozen(all)
        .forEach((addressed, words) -> {
          var post = approved.get(addressed.post());
          if (post != null) {
            var when = occasions.computeIfAbsent(post.id(), _ -> this.occasions.of(post));
            parcels.put(addressed, new Parcel(post.id(), words, when, post.approval()));
          }
        });
    return parcels;
  }

  /// The words that were frozen for `outlet`, even if nobody wants them out any more: to look for
  /// them there, never to send them.
  public Optional<Words> frozen(PostId id, OutletId outlet) {
    return versions.frozen(id, outlet);
  }

  /// What people call this post, for lists of those who may see it.
  public Optional<String> called(PostId id) {
    return posts.find(id).map(Post::called);
  }

  /// What was typed into a post that is not out, title and words: for whoever may write posts.
  public Optional<String> typed(PostId id) {
    return posts
        .find(id)
        .filter(post -> post.state() == State.DRAFT || post.state() == State.CHANGES)
        .map(post -> (post.title() + "\n\n" + post.text()).strip());
  }

  /// Begins a draft with words that another room has ready, written by `writer`. The same id again
  /// changes nothing.
  public void begin(Prepared prepared, PersonId writer) {
    desk.begin(prepared, writer);
  }

  /// The first slot of the week that no post has, from now on and not before `earliest`.
  public ZonedDateTime freeSlot(LocalDate earliest) {
    return desk.freeSlot(earliest);
  }

  /// When posts go or went out in a span of time, also those that wait for a yes.
  public List<Instant> planned(Instant from, Instant to) {
    return desk.planned(from, to);
  }

  /// The posts that are told by what a patient has signed, the earliest first.
  public List<PostId> postsWith(UUID permission) {
    return search.by(permission);
  }

  /// How far this post is.
  public Optional<Standing> standing(PostId id) {
    return posts.find(id).map(desk::standing);
  }

  /// How far all posts of a span of time are, and after them those without a time.
  public List<Standing> around(Instant from, Instant to) {
    return desk.around(from, to);
  }

  /// What words are read together with that are said at this time: what the practice says in the
  /// week before.
  public Occasion occasion(Instant at) {
    return occasions.at(at);
  }

  /// Stops a post wherever it is. One that has not left becomes a draft again; one that is out is
  /// taken back from every channel that can do that. True if it was out.
  ///
  /// @param by null if nobody who works here wants it, such as a patient who takes back a
  ///   permission
  @Transactional
  public boolean takeBack(PostId id, @Nullable PersonId by) {
    decisions.withdraw(id, by);
    decisions.recall(id, by);
    return posts.find(id).filter(post -> post.state() == State.RECALLED).isPresent();
  }

  /// Takes a post back to its author or to whoever has to say yes now, because its yes is not
  /// enough any more: the practice's rules changed, or who said it may not. Asked in the
  /// transaction that would have sent it, and only while it is out nowhere. False if it has no yes
  /// any more.
  public boolean bringBack(PostId id, Answer.Reason held) {
    return returning.bringBack(id, held);
  }

  /// Where a post stands or stood.
  public List<Outlets.Place> places(PostId id) {
    return outlets.places(id);
  }

  /// The networks to which this house carries.
  public Set<Network> networks() {
    return outlets.open().stream().map(Outlet::network).collect(Collectors.toSet());
  }

  /// `post:` and its id; what stands behind a further colon is a part of the post.
  @Override
  public Optional<String> of(String subject) {
    var parts = subject.split(":", -1);
    if (parts.length < 2 || !parts[0].equals("post")) {
      return Optional.empty();
    }
    return called(new PostId(UUID.fromString(parts[1])));
  }
}
