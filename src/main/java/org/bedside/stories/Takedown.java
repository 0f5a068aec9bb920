package org.bedside.stories;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.people.People;
import org.bedside.people.Person;
import org.bedside.people.PersonId;
import org.bedside.people.Role;
import org.bedside.publishing.Outlets.Fate;
import org.bedside.publishing.Outlets.Place;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Publishing;
import org.bedside.stories.Tellings.Look;
import org.bedside.today.Item;
import org.bedside.today.Today;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sees to it that what was told is gone everywhere once a permission is over. Where the house
/// carried it, the channels take it back and look; where it cannot look, a person does.
@Service
class Takedown {

  /// One place where it stands, stood or may stand.
  ///
  /// @param key of a person's look at it
  /// @param post null where somebody may have told it without this house
  /// @param name of the account; empty without one
  /// @param since null if nothing is known
  /// @param trouble the key of a sentence; null while all is well
  record Row(
      String key,
      @Nullable PostId post,
      Network network,
      String name,
      Way way,
      @Nullable Instant since,
      @Nullable String address,
      @Nullable String trouble,
      @Nullable Look look) {

    boolean isDone() {
      return look != null || way == Way.GONE;
    }

    /// Whether only a person can say that it is gone: no machine can, or it is in trouble.
    public boolean asks() {
      return !isDone() && (way != Way.LEAVING || trouble != null);
    }
  }

  /// The end of the key of its sentence: `stories.way.`
  enum Way {
    LEAVING,
    GONE,
    STAYS,
    /// The house does not carry there, so it knows nothing.
    BY_HAND
  }

  private final Authorizations table;
  private final Tellings tellings;
  private final Publishing publishing;
  private final People people;
  private final Today today;
  private final Audit audit;
  private final Clock clock;

  Takedown(
      Authorizations table,
      Tellings tellings,
      Publishing publishing,
      People people,
      Today today,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.tellings = tellings;
    this.publishing = publishing;
    this.people = people;
    this.today = today;
    this.audit = audit;
    this.clock = clock;
  }

  /// All places: those to which the house carried it, then those that were named and to which it
  /// does not carry.
  List<Row> rows(Authorization one) {
    var looks = tellings.looks(one.id());
    var rows = new ArrayList<Row>();
    for (var post : tellings.of(one.id())) {
      publishing.places(post).stream()
          .filter(place -> place.fate() != Fate.NOT_OUT)
          .forEach(place -> rows.add(row(post, place, looks)));
    }
    var carried = publishing.networks();
    for (var network : one.terms().networks()) {
      if (!carried.contains(network) && rows.stream().noneMatch(row -> row.network() == network)) {
        var key = "network:" + network.name();
        rows.add(new Row(key, null, network, "", Way.BY_HAND, null, null, null, looks.get(key)));
      }
    }
    return rows;
  }

  private static Row row(PostId post, Place place, Map<String, Look> looks) {
    var way =
        switch (place.fate()) {
          case GONE -> Way.GONE;
          case STAYS -> Way.STAYS;
          // What is out is about to hear that it is wanted back; what waits may be leaving just
          // now.
          case OUT, LEAVING, WAITS, NOT_OUT -> Way.LEAVING;
        };
    var key = "place:" + place.id();
    return new Row(
        key,
        post,
        place.network(),
        place.name(),
        way,
        place.since(),
        place.address(),
        place.trouble(),
        looks.get(key));
  }

  /// A person has looked at one place. False if there is nothing to say about it.
  @Transactional
  public boolean looked(AuthorizationId id, String key, PersonId by) {
    var one = table.lock(id).filter(Authorization::mustBeGone);
    if (one.isEmpty()
        || rows(one.get()).stream().noneMatch(row -> row.key().equals(key) && row.asks())
        || !tellings.looked(id, key, by, now())) {
      return false;
    }
    audit.record(Entry.of(by.ledger(), "story.looked", id.subject()).with("place", key));
    check(id);
    return true;
  }

  /// Whether all places are done by now; then the task is, too.
  @Transactional
  public void check(AuthorizationId id) {
    var one = table.lock(id).filter(Authorization::mustBeGone);
    if (one.isPresent()
        && rows(one.get()).stream().allMatch(Row::isDone)
        && table.gone(id, now())) {
      today.settle(id.subject(), "story-takedown", null);
      audit.record(Entry.of("system", "story.gone", id.subject()));
    }
  }

  /// The task of the privacy officer; without one, of the owners.
  void ask(AuthorizationId id) {
    var isThere =
        people.all().stream().map(Person::roles).anyMatch(r -> r.contains(Role.PRIVACY_OFFICER));
    var link = "/stories/" + id.value() + "/takedown";
    today.put(
        Item.forRoles(
                Set.of(isThere ? Role.PRIVACY_OFFICER : Role.OWNER),
                Set.of(),
                id.subject(),
                "story-takedown",
                Audience.PUBLIC,
                link,
                3)
            .dueBy(now().plus(1, ChronoUnit.DAYS)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
