package org.bedside.channels.carrying;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An instrument beside the table of deliveries: it writes down every change of state, in the same
/// transaction, so that what killed programs did is known to the last step.
final class Steps {

  /// @param at in the time of the house
  record Step(UUID delivery, String to, boolean person, Instant at) {}

  /// What became of the deliveries that were in doubt at least once.
  ///
  /// @param unknown so many were; those that are neither settled by the machine nor by a person are
  ///   open
  /// @param byPerson so many were given to a person, in doubt or refused, and settled since
  /// @param inTwoMinutes so many of those the machine settled, from the first doubt on, in the time
  ///   of the house
  record Doubts(int unknown, int byMachine, int byPerson, int inTwoMinutes) {}

  private static final Duration SOON = Duration.ofMinutes(2);

  private static final String INSTRUMENT =
      """
      create table delivery_step (
        n bigserial, delivery uuid, state text, person boolean, at timestamptz);
      create function delivery_step() returns trigger language plpgsql security definer as $$
      begin
        if (old.state, old.needs_person) is distinct from (new.state, new.needs_person) then
          insert into delivery_step (delivery, state, person, at)
          values (new.id, new.state, new.needs_person, new.changed_at);
        end if;
        return null;
      end $$;
      create trigger delivery_step after update on delivery
      for each row execute function delivery_step();
      """;

  private final JdbcClient db;

  Steps(DataSource owner) throws SQLException {
    db = JdbcClient.create(owner);
    try (var connection = owner.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(INSTRUMENT);
    }
  }

  List<Step> all() {
    return db.sql("select * from delivery_step order by n")
        .query((rows, _) ->
            new Step(
                rows.getObject("delivery", UUID.class),
                rows.getString("state"),
                rows.getBoolean("person"),
                rows.getTimestamp("at").toInstant()))
        .list();
  }

  /// The way of one delivery, in words for whoever reads the log.
  String of(UUID delivery) {
    return String.join(
        " ",
        all().stream()
            .filter(step -> step.delivery().equals(delivery))
            .map(step -> step.to() + "@" + step.at().toString().substring(11, 19))
            .toList());
  }

  /// @param decided by people
  /// @param open what has not settled
  Doubts doubts(Set<UUID> decided, Set<UUID> open) {
    Map<UUID, Instant> since = new HashMap<>();
    var unknown = new HashSet<>(decided);
    var people = new HashSet<>(decided);
    var took = new HashMap<UUID, Duration>();
    for (var step : all()) {
      if (step.person()) {
        people.add(step.delivery());
        unknown.add(step.delivery()); // what was refused although it may be out counts too
      }
      if (step.to().equals("UNCONFIRMED")) {
        unknown.add(step.delivery());
        since.putIfAbsent(step.delivery(), step.at());
      } else if (since.containsKey(step.delivery())) {
        took.merge(
            step.delivery(),
            Duration.between(since.remove(step.delivery()), step.at()),
            (one, other) -> one.compareTo(other) > 0 ? one : other);
      }
    }
    var settled = new HashSet<>(unknown);
    settled.removeAll(open);
    var byMachine = new HashSet<>(settled);
    byMachine.removeAll(people);
    var soon =
        byMachine.stream()
            .filter(id -> took.getOrDefault(id, SOON.plusNanos(1)).compareTo(SOON) <= 0)
            .count();
    return new Doubts(
        unknown.size(), byMachine.size(), settled.size() - byMachine.size(), (int) soon);
  }
}
