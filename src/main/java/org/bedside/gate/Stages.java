package org.bedside.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The table of whose yes words need.
@Repository
class Stages {

  /// More steps than these are walked around, not through.
  static final int MOST = 4;

  private final JdbcClient db;

  Stages(JdbcClient db) {
    this.db = db;
  }

  /// What was set for `audience` and one network of it (or null: every network without stages of
  /// its own); empty where nothing was.
  List<Stage> set(Audience audience, @Nullable Network network) {
    return db.sql(
            """
            select who, count from stage where audience = :audience and network = :network
            order by place
            """)
        .param("audience", audience.name())
        .param("network", name(network))
        .query((rows, _) -> new Stage(Who.valueOf(rows.getString("who")), rows.getInt("count")))
        .list();
  }

  /// Replaces what was set; no stages at all take the rule away.
  @Transactional
  void put(Audience audience, @Nullable Network network, List<Stage> stages) {
    db.sql("delete from stage where audience = :audience and network = :network")
        .param("audience", audience.name())
        .param("network", name(network))
        .update();
    for (var place = 0; place < stages.size(); place++) {
      db.sql("insert into stage values (:audience, :network, :place, :who, :count)")
          .param("audience", audience.name())
          .param("network", name(network))
          .param("place", place)
          .param("who", stages.get(place).who().name())
          .param("count", stages.get(place).count())
          .update();
    }
  }

  /// What words for this audience and network need.
  List<Stage> of(Audience audience, Network network) {
    var own = set(audience, network);
    if (!own.isEmpty()) {
      return own;
    }
    var all = set(audience, null);
    return all.isEmpty() ? List.of(Stage.SECOND_PERSON) : all;
  }

  /// What a post needs that says `all`: what each of its channels needs, the same stage once.
  List<Stage> of(List<Words> all) {
    Map<Who, Integer> counts = new LinkedHashMap<>();
    for (var words : all) {
      for (var stage : of(words.audience(), words.network())) {
        counts.merge(stage.who(), stage.count(), Math::max);
      }
    }
    var stages = new ArrayList<Stage>();
    counts.forEach((who, count) -> stages.add(new Stage(who, count)));
    return stages.isEmpty() ? List.of(Stage.SECOND_PERSON) : stages;
  }

  private static String name(@Nullable Network network) {
    return network == null ? "" : network.name();
  }
}
