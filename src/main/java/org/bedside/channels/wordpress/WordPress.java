package org.bedside.channels.wordpress;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bedside.channels.terms.Account;
import org.bedside.channels.terms.Answer;
import org.bedside.channels.terms.Answerable;
import org.bedside.channels.terms.Channel;
import org.bedside.channels.terms.Delivery;
import org.bedside.channels.terms.Refusal;
import org.bedside.channels.terms.Tid;
import org.bedside.channels.wordpress.WordPressClient.Kept;
import org.bedside.channels.wordpress.WordPressClient.Shown;
import org.bedside.egress.Egress;
import org.bedside.gate.Cleared;
import org.bedside.gate.Picture;
import org.bedside.gate.Words;
import org.bedside.media.Media;
import org.bedside.networks.Network;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A user of a WordPress site. The post lies under a slug made of the delivery; WordPress takes the
/// same slug twice and gives the second post another, so before anything is written we look whether
/// it is there.
@Component
class WordPress implements Channel, Answerable {

  /// WordPress makes a copy of what is wider than 2,560 pixels; many hosts take no more bytes.
  private static final long MOST_BYTES = 2_000_000;

  private static final int MOST_WIDTH = 2_000;

  /// More than a post can have.
  private static final int MOST_PICTURES = 10;

  private final Egress egress;
  private final Media media;
  private final JsonMapper json;
  private final Clock clock;

  WordPress(Egress egress, Media media, JsonMapper json, Clock clock) {
    this.egress = egress;
    this.media = media;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Network network() {
    return Network.WORDPRESS;
  }

  @Override
  public Answer<Placed> send(Cleared cleared, Delivery delivery, Account account) {
    var client = client(account);
    return client
        .posts(slug(delivery))
        .then(there ->
            there.isEmpty() ? create(client, cleared.words(), delivery) : placed(there.getFirst()));
  }

  private Answer<Placed> create(WordPressClient client, Words words, Delivery delivery) {
    return pictures(client, words, delivery)
        .then(pictures ->
            client.create(new WordPressPost(slug(delivery), words.title(), words.text(), pictures)))
        .then(made ->
            made.slug().equals(slug(delivery)) ? placed(made) : withdrawn(client, made, delivery));
  }

  /// Somebody was quicker with the very same delivery. The second post goes, the first one counts.
  private static Answer<Placed> withdrawn(WordPressClient client, Kept made, Delivery delivery) {
    return client
        .trash(made)
        .then(_ -> client.posts(slug(delivery)))
        .then(there ->
            there.isEmpty()
                ? new Answer.Rejected<>(Refusal.NOT_UNDERSTOOD, "another slug")
                : placed(there.getFirst()));
  }

  /// Each picture under a slug of its own, so that one that is there already is not uploaded again.
  private Answer<List<WordPressPost.Picture>> pictures(
      WordPressClient client, Words words, Delivery delivery) {
    Answer<List<WordPressPost.Picture>> all = new Answer.Given<>(List.of());
    for (int i = 0; i < words.pictures().size(); i++) {
      var slug = slug(delivery, i);
      var picture = words.pictures().get(i);
      all =
          all.then(before ->
              there(client, slug, picture).map(shown -> joined(before, shown, picture.alt())));
    }
    return all;
  }

  private Answer<Shown> there(WordPressClient client, String slug, Picture picture) {
    return client
        .pictures(List.of(slug))
        .then(found ->
            found.isEmpty()
                ? client.upload(slug, media.rendition(picture.id(), MOST_WIDTH, MOST_BYTES))
                : new Answer.Given<>(found.getFirst()))
        .then(shown ->
            shown.alt().equals(picture.alt())
                ? new Answer.Given<>(shown)
                : client.describe(shown, picture.alt()));
  }

  private static List<WordPressPost.Picture> joined(
      List<WordPressPost.Picture> before, Shown shown, String alt) {
    var all = new ArrayList<>(before);
    all.add(new WordPressPost.Picture(shown.id(), shown.address(), alt));
    return all;
  }

  @Override
  public Answer<Found> lookBack(Delivery delivery, Account account) {
    return client(account)
        .posts(slug(delivery))
        .then(there ->
            there.isEmpty()
                ? new Answer.Given<>(new Found.Absent())
                : placed(there.getFirst()).map(Found.There::new));
  }

  @Override
  public Answer<List<Said>> said(Delivery delivery, Account account) {
    return client(account).published(delivery.frozenAt());
  }

  @Override
  public Answer<Integer> replies(Delivery delivery, Account account) {
    return client(account).comments(String.valueOf(delivery.reference()));
  }

  /// Only what readers see counts as out.
  private static Answer<Placed> placed(Kept post) {
    return switch (post.status()) {
      case "publish" -> new Answer.Given<>(new Placed(Long.toString(post.id()), post.link()));
      case "trash" -> new Answer.Rejected<>(Refusal.IN_TRASH, "trash");
      default -> new Answer.Rejected<>(Refusal.KEPT_BACK, "not published");
    };
  }

  /// Into the trash, where people there can find it, and its pictures away for good, since they
  /// have no trash. Then looks whether that is so.
  @Override
  public Answer<TakenBack> recall(Delivery delivery, Account account) {
    var client = client(account);
    var slugs = IntStream.range(0, MOST_PICTURES).mapToObj(i -> slug(delivery, i)).toList();
    return client
        .posts(slug(delivery))
        .then(there -> trash(client, there))
        .then(_ -> client.pictures(slugs))
        .then(there -> delete(client, there))
        .then(_ -> client.posts(slug(delivery)))
        .then(left ->
            left.stream().allMatch(Kept::isTrash)
                ? new Answer.Given<>(new TakenBack())
                : new Answer.Unknown<>());
  }

  private static Answer<TakenBack> trash(WordPressClient client, List<Kept> there) {
    Answer<TakenBack> done = new Answer.Given<>(new TakenBack());
    for (var post : there) {
      if (!post.isTrash()) {
        done = done.then(_ -> client.trash(post).map(_ -> new TakenBack()));
      }
    }
    return done;
  }

  private static Answer<TakenBack> delete(WordPressClient client, List<Shown> there) {
    Answer<TakenBack> done = new Answer.Given<>(new TakenBack());
    for (var picture : there) {
      done = done.then(_ -> client.delete(picture).map(_ -> new TakenBack()));
    }
    return done;
  }

  @Override
  public Answer<Well> check(Account account) {
    return client(account).author().map(_ -> new Well(account.name()));
  }

  private WordPressClient client(Account account) {
    var connection = json.readValue(account.secret(), WordPressConnection.class);
    return new WordPressClient(egress, connection.site(), connection.authorization(), clock);
  }

  private static String slug(Delivery delivery) {
    return "news-" + Tid.of(delivery.frozenAt(), delivery.id()).value();
  }

  /// The slug of a picture.
  private static String slug(Delivery delivery, int picture) {
    return slug(delivery) + "-picture-" + (picture + 1);
  }
}
