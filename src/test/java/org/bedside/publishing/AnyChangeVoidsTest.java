package org.bedside.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.bedside.SettableClock;
import org.bedside.WholeHouse;
import org.bedside.channels.TestChannels;
import org.bedside.detectors.Form;
import org.bedside.gate.Declared;
import org.bedside.gate.Gate;
import org.bedside.gate.TestStages;
import org.bedside.gate.Who;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.media.Upload;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Case 18: a yes is to the very words, pictures, time and channels that somebody saw, and to
/// nothing else.
@WholeHouse
class AnyChangeVoidsTest {

  private static final String TEXT = "Flu shots on Saturday, 9 to noon. No appointment needed.";
  private static final int ROUNDS = 20;

  enum Change {
    WORDS,
    TITLE,
    PICTURE_ADDED,
    PICTURE_REMOVED,
    DESCRIPTION,
    TIME,
    NO_TIME,
    CHANNEL_LEFT_OUT,
    OTHER_WORDS_FOR_ONE_CHANNEL,
    SOURCE,
    LAST_DAY,
    MACHINE,
    REASON
  }

  @Autowired Writing writing;
  @Autowired Decisions decisions;
  @Autowired Waiting waiting;
  @Autowired Publishing publishing;
  @Autowired Outlets outlets;
  @Autowired Posts posts;
  @Autowired Gate gate;
  @Autowired Media media;
  @Autowired TestPosts test;
  @Autowired TestStages stages;
  @Autowired TestPeople people;
  @Autowired TestChannels channels;
  @Autowired SettableClock clock;
  Person writer;
  Person lead;
  Person talker;
  LocalDateTime tomorrow = LocalDateTime.MIN;

  @BeforeEach
  void aPractice() {
    clock.reset();
    people.practice(false);
    channels.openOwnGround();
    writer = people.with("Priya Example", Role.CLINICIAN);
    lead = people.with("Joy Example", Role.CLINICAL_LEAD);
    talker = people.with("Marcus Example", Role.COMMUNICATIONS);
    tomorrow = LocalDateTime.ofInstant(clock.instant(), people.practice().zone()).plusDays(1);
  }

  @AfterEach
  void nothingSet() {
    stages.set();
  }

  // Case 18
  @ParameterizedTest
  @EnumSource(Change.class)
  void a_change_of_anything_voids_the_yes(Change change) throws IOException {
    var post = asked(picture());
    test.approve(post, lead);
    var outlet = outlets.open().getFirst().id();
    var parcel = publishing.parcel(post, outlet).orElseThrow();
    change(post, change);
    assertThat(posts.find(post).orElseThrow().state()).isEqualTo(State.DRAFT);
    assertThat(publishing.parcel(post, outlet)).isEmpty();
    assertThat(gate.clear(parcel.words(), parcel.when(), parcel.approval()))
        .as("the old words with the old yes")
        .isInstanceOf(org.bedside.gate.Answer.Held.class);
  }

  // Case 18
  @ParameterizedTest
  @EnumSource(Change.class)
  void and_the_first_of_two_yeses_as_well(Change change) throws IOException {
    stages.set(Who.CLINICIAN, Who.COMMUNICATIONS);
    var post = asked(picture());
    test.approve(post, lead);
    assertThat(waiting.standing(posts.find(post).orElseThrow()).yeses()).hasSize(1);
    change(post, change);
    var draft = posts.find(post).orElseThrow();
    assertThat(waiting.standing(draft).yeses()).isEmpty();
    decisions.ask(post, draft.version(), writer.id());
    assertThat(test.approve(post, talker)).contains("NOT_YET");
  }

  // Case 18: the same words at another time are not what somebody agreed to.
  @Test
  void asking_again_begins_anew() throws IOException {
    stages.set(Who.CLINICIAN, Who.COMMUNICATIONS);
    var post = asked(picture());
    test.approve(post, lead);
    decisions.withdraw(post, writer.id());
    decisions.ask(post, posts.find(post).orElseThrow().version(), writer.id());
    assertThat(waiting.standing(posts.find(post).orElseThrow()).yeses()).isEmpty();
  }

  // Case 18: whoever is first, words that nobody saw are never approved.
  @Test
  void a_word_changed_in_the_instant_of_the_yes_is_never_approved() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var round = 0; round < ROUNDS; round++) {
        var post = test.asked("Flu shots", TEXT, tomorrow, writer);
        var seen = posts.find(post).orElseThrow();
        var start = new CyclicBarrier(2);
        var yes =
            threads.submit(() -> {
              start.await();
              return test.approve(post, lead);
            });
        var change =
            threads.submit(() -> {
              start.await();
              return writing.save(
                  Draft.of(seen, seen.page()).withText(TEXT + " Come."), writer.id());
            });
        yes.get();
        assertThat(change.get()).isInstanceOf(Saved.Kept.class);
        var now = posts.find(post).orElseThrow();
        assertThat(now.state()).as("round %d", round).isEqualTo(State.DRAFT);
        assertThat(now.text()).endsWith("Come.");
        assertThat(publishing.parcel(post, outlets.open().getFirst().id())).isEmpty();
      }
    }
  }

  // Case 18: and so are reasons, by which a rule lets words stand.
  @Test
  void a_reason_changed_in_the_instant_of_the_yes_is_never_approved() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var round = 0; round < ROUNDS; round++) {
        var post = test.asked("Flu shots", TEXT, tomorrow, writer);
        var seen = posts.find(post).orElseThrow();
        var start = new CyclicBarrier(2);
        var yes =
            threads.submit(() -> {
              start.await();
              return test.approve(post, lead);
            });
        var change =
            threads.submit(() -> {
              start.await();
              declare(
                  Draft.of(seen, seen.page()),
                  declared("", null, false, Map.of("CLM-02", "It is a quote.")));
              return posts.find(post).orElseThrow();
            });
        yes.get();
        change.get();
        var now = posts.find(post).orElseThrow();
        assertThat(now.state()).as("round %d", round).isEqualTo(State.DRAFT);
        assertThat(now.declared().reasons()).containsKey("CLM-02");
        assertThat(publishing.parcel(post, outlets.open().getFirst().id())).isEmpty();
      }
    }
  }

  private PostId asked(MediaId picture) {
    var post = test.draft("Flu shots", TEXT, tomorrow, writer);
    writing.addPicture(post, picture, writer.id());
    decisions.ask(post, posts.find(post).orElseThrow().version(), writer.id());
    return post;
  }

  private MediaId picture() throws IOException {
    var image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
    image.setRGB(1, 1, (int) System.nanoTime());
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    var item = ((Upload.Uploaded) media.upload(bytes.toByteArray(), writer.id().ledger())).item();
    media.describe(item.id(), "A dark field", writer.id().ledger());
    return item.id();
  }

  private void change(PostId id, Change change) throws IOException {
    var post = posts.find(id).orElseThrow();
    var draft = Draft.of(post, UUID.randomUUID());
    var outlet = outlets.open().getFirst().id();
    switch (change) {
      case WORDS -> writing.save(draft.withText(TEXT + " Come."), writer.id());
      case TITLE -> writing.save(draft.withTitle("Flu shots again"), writer.id());
      case PICTURE_ADDED -> writing.addPicture(id, picture(), writer.id());
      case PICTURE_REMOVED -> writing.removePicture(id, shown(id), writer.id());
      case DESCRIPTION -> writing.describe(id, shown(id), "A green field", writer.id());
      case TIME -> save(post, new Plan.At(tomorrow.plusHours(1), zone()), post.versions());
      case NO_TIME -> save(post, new Plan.Now(), post.versions());
      case CHANNEL_LEFT_OUT ->
          save(post, post.plan(), List.of(new Post.Version(outlet, false, null)));
      case OTHER_WORDS_FOR_ONE_CHANNEL ->
          save(post, post.plan(), List.of(new Post.Version(outlet, true, "Come for a flu shot.")));
      case SOURCE -> declare(draft, declared("cdc.gov/flu", null, false, Map.of()));
      case LAST_DAY ->
          declare(draft, declared("", tomorrow.toLocalDate().plusDays(30), false, Map.of()));
      case MACHINE -> declare(draft, declared("", null, true, Map.of()));
      case REASON -> declare(draft, declared("", null, false, Map.of("CLM-01", "We correct it.")));
    }
  }

  private static Declared declared(
      String source, @Nullable LocalDate until, boolean machine, Map<String, String> reasons) {
    return new Declared(Form.POST, "", source, until, machine, Set.of(), null, reasons);
  }

  private void declare(Draft draft, Declared declared) {
    writing.save(
        new Draft(
            draft.id(),
            draft.version(),
            draft.page(),
            draft.audience(),
            draft.title(),
            draft.text(),
            draft.plan(),
            draft.versions(),
            declared),
        writer.id());
  }

  private void save(Post post, Plan plan, List<Post.Version> versions) {
    var draft =
        new Draft(
            post.id(),
            post.version(),
            UUID.randomUUID(),
            post.audience(),
            post.title(),
            post.text(),
            plan,
            versions);
    writing.save(draft, writer.id());
  }

  private MediaId shown(PostId id) {
    return publishing
        .frozen(id, outlets.open().getFirst().id())
        .orElseThrow()
        .pictures()
        .getFirst()
        .id();
  }

  private java.time.ZoneId zone() {
    return people.practice().zone();
  }
}
