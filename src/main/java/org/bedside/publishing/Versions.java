package org.bedside.publishing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.bedside.gate.Words;
import org.bedside.publishing.Post.Version;
import org.bedside.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The table of what each channel gets.
@Repository
class Versions {

  private final JdbcClient db;
  private final Vault vault;
  private final JsonMapper json;

  Versions(JdbcClient db, Vault vault, JsonMapper json) {
    this.db = db;
    this.vault = vault;
    this.json = json;
  }

  List<Version> of(PostId post) {
    return db.sql("select outlet, included, own from post_version where post = :post")
        .param("post", post.value())
        .query((rows, _) -> {
          var outlet = new OutletId(rows.getObject("outlet", UUID.class));
          var own = rows.getBytes("own");
          return new Version(
              outlet,
              rows.getBoolean("included"),
              own == null ? null : vault.openText(own, context("own", post, outlet)));
        })
        .list();
  }

  /// Replaces what was said about the channels; frozen words are forgotten, since they may differ.
  void put(PostId post, List<Version> versions) {
    db.sql("delete from post_version where post = :post").param("post", post.value()).update();
    for (var version : versions) {
      var own = version.own();
      db.sql(
              """
              insert into post_version (post, outlet, included, own)
              values (:post, :outlet, :included, :own)
              """)
          .param("post", post.value())
          .param("outlet", version.outlet().value())
          .param("included", version.included())
          .param(
              "own",
              own == null ? null : vault.sealText(own, context("own", post, version.outlet())),
              java.sql.Types.BINARY)
          .update();
    }
  }

  /// Keeps the exact words that `outlet` will get.
  void freeze(PostId post, OutletId outlet, Words words) {
    db.sql(
            """
            insert into post_version (post, outlet, included, frozen)
            values (:post, :outlet, true, :frozen)
            on conflict (post, outlet) do update set frozen = excluded.frozen
            """)
        .param("post", post.value())
        .param("outlet", outlet.value())
        .param(
            "frozen",
            vault.sealText(json.writeValueAsString(words), context("frozen", post, outlet)))
        .update();
  }

  Optional<Words> frozen(PostId post, OutletId outlet) {
    return frozen(Set.of(new Addressed(post, outlet))).values().stream().findFirst();
  }

  /// The frozen words of all these that have any.
  Map<Addressed, Words> frozen(Set<Addressed> all) {
    var asked = List.copyOf(all);
    return opened(
        db.sql(
                """
                select v.post, v.outlet, v.frozen from post_version v
                join unnest(:posts, :outlets) as a(post, outlet)
                  on v.post = a.post and v.outlet = a.outlet
                where v.frozen is not null
                """)
            .param("posts", ids(asked.stream().map(one -> one.post().value())))
            .param("outlets", ids(asked.stream().map(one -> one.outlet().value()))));
  }

  /// All frozen words of a post, by channel.
  Map<OutletId, Words> frozen(PostId post) {
    var all = new LinkedHashMap<OutletId, Words>();
    opened(
            db.sql(
                    """
                    select post, outlet, frozen from post_version
                    where post = :post and frozen is not null
                    """)
                .param("post", post.value()))
        .forEach((addressed, words) -> all.put(addressed.outlet(), words));
    return all;
  }

  private Map<Addressed, Words> opened(JdbcClient.StatementSpec sql) {
    var all = new LinkedHashMap<Addressed, Words>();
    sql.query(rows -> {
      var post = new PostId(rows.getObject("post", UUID.class));
      var outlet = new OutletId(rows.getObject("outlet", UUID.class));
      var text = vault.openText(rows.getBytes("frozen"), context("frozen", post, outlet));
      all.put(new Addressed(post, outlet), json.readValue(text, Words.class));
    });
    return all;
  }

  private static SqlArrayValue ids(Stream<UUID> all) {
    return new SqlArrayValue("uuid", all.toArray());
  }

  /// Forgets all frozen words of a post.
  void thaw(PostId post) {
    db.sql("update post_version set frozen = null where post = :post")
        .param("post", post.value())
        .update();
  }

  private static String context(String column, PostId post, OutletId outlet) {
    return "post_version." + column + ":" + post.value() + ":" + outlet.value();
  }
}
