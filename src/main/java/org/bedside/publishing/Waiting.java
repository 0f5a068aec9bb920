package org.bedside.publishing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bedside.gate.Gate;
import org.bedside.gate.Standing;
import org.bedside.gate.Words;
import org.bedside.gate.Yes;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// For whose yes a post waits: on their Today, and nobody else's.
@Component
class Waiting {

  private static final String YES = "approval";

  private final Versions versions;
  private final Rendering rendering;
  private final Gate gate;
  private final Occasions occasions;
  private final People people;
  private final Today today;

  Waiting(
      Versions versions,
      Rendering rendering,
      Gate gate,
      Occasions occasions,
      People people,
      Today today) {
    this.versions = versions;
    this.rendering = rendering;
    this.gate = gate;
    this.occasions = occasions;
    this.people = people;
    this.today = today;
  }

  /// How far the words are that were frozen; or, for a draft, those that would be.
  Standing standing(Post post) {
    var frozen = List.copyOf(versions.frozen(post.id()).values());
    return standing(post, frozen.isEmpty() ? drafted(post) : frozen, post.writers());
  }

  private Standing standing(Post post, List<Words> all, Set<PersonId> writers) {
    return gate.standing(post.id().subject(), all, occasions.of(post), writers);
  }

  private List<Words> drafted(Post post) {
    return rendering.outlets(post).stream().map(outlet -> rendering.words(post, outlet)).toList();
  }

  /// The yes that `person` could give to `post` now.
  Optional<Yes> yesOf(Post post, Person person) {
    return post.state() == State.WAITING
        ? gate.yesOf(standing(post), person, post.writers())
        : Optional.empty();
  }

  /// Whether it goes out once this is said.
  boolean completes(Post post, Standing standing, Yes yes) {
    return gate.completes(standing, yes, post.writers());
  }

  /// Everybody who could give the next yes, by name.
  List<Person> asked(Post post) {
    var standing = standing(post);
    return people.all().stream()
        .filter(one -> gate.yesOf(standing, one, post.writers()).isPresent())
        .toList();
  }

  /// Everybody who could give the first yes, if `asker` asked now.
  List<Person> couldBeAsked(Post post, Person asker) {
    var writers = new HashSet<>(post.writers());
    writers.add(asker.id());
    var standing = standing(post, drafted(post), writers);
    return people.all().stream()
        .filter(one -> gate.yesOf(standing, one, writers).isPresent())
        .toList();
  }

  /// Puts it before everybody who could give the next yes.
  void put(Post post) {
    var standing = standing(post);
    standing
        .next()
        .ifPresent(stage ->
            today.put(
                Item.forRoles(
                        stage.who().roles(),
                        notFor(post, standing),
                        post.id().subject(),
                        YES,
                        post.audience(),
                        "/posts/" + post.id().value(),
                        2)
                    .from(post.author())
                    .dueBy(post.due())
                    .byDeputiesWith(stage.who().deputysRights())));
  }

  private Set<PersonId> notFor(Post post, Standing standing) {
    var all = new HashSet<PersonId>();
    if (!people.practice().selfApproval()) {
      all.addAll(post.writers());
    }
    standing
        .yeses()
        .forEach(yes -> {
          all.add(yes.person());
          if (yes.insteadOf() != null) {
            all.add(yes.insteadOf());
          }
        });
    return all;
  }

  void settle(PostId post, @Nullable PersonId by) {
    today.settle(post.subject(), YES, by);
  }
}
