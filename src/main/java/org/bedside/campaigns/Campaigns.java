package org.bedside.campaigns;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.campaigns.Campaign.Closing;
import org.bedside.people.People;
import org.bedside.people.PersonId;
import org.bedside.publishing.Belonging;
import org.bedside.publishing.PostId;
import org.bedside.publishing.Prepared;
import org.bedside.publishing.Publishing;
import org.bedside.publishing.Standing;
import org.bedside.publishing.Standing.Stage;
import org.bedside.web.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door of this room.
@Service
public class Campaigns implements Belonging {

  /// Posts that may still be taken into a campaign.
  private static final Duration AROUND = Duration.ofDays(120);

  /// How far its posts are.
  ///
  /// @param writing being written or waiting for a yes
  /// @param attention somebody must look
  record Progress(int writing, int planned, int out, int attention) {

    static Progress of(List<Standing> posts) {
      return new Progress(
          count(posts, Stage.WRITING, Stage.ASKED),
          count(posts, Stage.PLANNED),
          count(posts, Stage.OUT),
          count(posts, Stage.ATTENTION));
    }

    private static int count(List<Standing> posts, Stage... stages) {
      return (int) posts.stream().filter(post -> List.of(stages).contains(post.stage())).count();
    }
  }

  private final CampaignTable table;
  private final Members members;
  private final Openings openings;
  private final Publishing publishing;
  private final People people;
  private final Audit audit;
  private final Origin origin;
  private final Clock clock;

  Campaigns(
      CampaignTable table,
      Members members,
      Openings openings,
      Publishing publishing,
      People people,
      Audit audit,
      Origin origin,
      Clock clock) {
    this.table = table;
    this.members = members;
    this.openings = openings;
    this.publishing = publishing;
    this.people = people;
    this.audit = audit;
    this.origin = origin;
    this.clock = clock;
  }

  List<Campaign> all() {
    return table.all();
  }

  Optional<Campaign> find(CampaignId id) {
    return table.find(id);
  }

  /// Keeps what was typed; empty if somebody else changed it since, or if it is closed. A short
  /// address that is out stays as it is, whatever the name becomes.
  @Transactional
  Optional<Campaign> save(CampaignId id, int version, CampaignForm form, PersonId by) {
    var found = table.lock(id);
    if (found.isPresent() && (found.get().version() != version || found.get().isClosed())) {
      var isSame = found.get().version() == version + 1 && form.says(found.get());
      return isSame && !found.get().isClosed() ? found : Optional.empty();
    }
    var link = form.cleanLink();
    var slug = found.map(Campaign::slug).orElse(null);
    var campaign =
        new Campaign(
            id,
            form.name(),
            form.goal(),
            form.number(),
            form.from(),
            form.to(),
            link,
            slug == null && link != null ? freeSlug(form.name()) : slug,
            null,
            version + 1);
    table.put(campaign);
    record(by, found.isEmpty() ? "campaign.begun" : "campaign.changed", id);
    return Optional.of(campaign);
  }

  /// Writes down what came of it. Its short address goes on, since people keep links.
  @Transactional
  boolean close(CampaignId id, String note, @Nullable Integer reached, PersonId by) {
    var open = table.lock(id).filter(campaign -> !campaign.isClosed());
    open.ifPresent(campaign -> {
      table.put(campaign.with(new Closing(today(), note, reached)));
      record(by, "campaign.closed", id);
    });
    return open.isPresent();
  }

  /// Takes a post in. False if there is no such post or campaign, or if the campaign is closed.
  @Transactional
  boolean add(CampaignId id, PostId post, PersonId by) {
    if (table.lock(id).filter(campaign -> !campaign.isClosed()).isEmpty()
        || publishing.standing(post).isEmpty()) {
      return false;
    }
    members.put(post, id, now());
    audit.record(
        Entry.of(by.ledger(), "campaign.post-added", post.subject())
            .with("campaign", id.value().toString()));
    return true;
  }

  @Transactional
  void remove(CampaignId id, PostId post, PersonId by) {
    if (members.remove(post, id)) {
      audit.record(
          Entry.of(by.ledger(), "campaign.post-removed", post.subject())
              .with("campaign", id.value().toString()));
    }
  }

  /// Begins a draft that leads where the campaign does. The same `post` again begins nothing more.
  @Transactional
  void begin(CampaignId id, PostId post, PersonId by) {
    var campaign = table.lock(id).filter(one -> !one.isClosed()).orElseThrow();
    var words = shortLink(campaign).map(link -> "\n\n" + link).orElse("");
    publishing.begin(new Prepared(post, "", words, null, null), by);
    add(id, post, by);
  }

  /// Its posts, by time.
  List<Standing> posts(CampaignId id) {
    return members.of(id).stream().flatMap(post -> publishing.standing(post).stream()).toList();
  }

  /// Posts that belong to no campaign yet, of the months around today.
  List<Standing> free() {
    var now = clock.instant();
    return publishing.around(now.minus(AROUND), now.plus(AROUND)).stream()
        .filter(post -> post.stage() != Stage.BACK && !post.called().isBlank())
        .filter(post -> members.campaignOf(post.post()).isEmpty())
        .toList();
  }

  Optional<Campaign> of(PostId post) {
    return members.campaignOf(post).flatMap(table::find);
  }

  @Override
  public String label() {
    return "campaigns.panel";
  }

  /// Those that are open, and the one that the post belongs to.
  @Override
  public List<Choice> choices(PostId post) {
    var own = of(post).map(Campaign::id);
    return table.all().stream()
        .filter(one -> !one.isClosed() || own.filter(one.id()::equals).isPresent())
        .map(one -> new Choice(one.id().value(), one.name(), shortLink(one).orElse(null)))
        .toList();
  }

  @Override
  public Optional<UUID> in(PostId post) {
    return members.campaignOf(post).map(CampaignId::value);
  }

  /// What belonged to a campaign that is closed stays a part of what came of it.
  @Override
  @Transactional
  public void put(PostId post, @Nullable UUID choice, PersonId by) {
    var now = of(post);
    if (in(post).equals(Optional.ofNullable(choice))
        || now.filter(Campaign::isClosed).isPresent()) {
      return;
    }
    if (choice == null) {
      now.ifPresent(campaign -> remove(campaign.id(), post, by));
    } else {
      add(new CampaignId(choice), post, by);
    }
  }

  List<Openings.Day> openings(CampaignId id) {
    return openings.of(id);
  }

  /// The address of this house that leads to the campaign's link.
  Optional<String> shortLink(Campaign campaign) {
    return Optional.ofNullable(campaign.slug())
        .filter(_ -> campaign.link() != null)
        .map(slug -> origin.link("/go/" + slug));
  }

  /// Where `/go/slug` leads; counts it unless a browser only looked ahead.
  @Transactional
  Optional<String> open(String slug, boolean counts) {
    var campaign = table.bySlug(slug).filter(one -> one.link() != null);
    if (counts) {
      campaign.ifPresent(one -> openings.count(one.id(), today()));
    }
    return campaign.map(Campaign::link);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  ZoneId zone() {
    return people.practice().zone();
  }

  private String freeSlug(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}|['’]", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    var cut = plain.substring(0, Math.min(24, plain.length())).replaceAll("^-+|-+$", "");
    var wanted = cut.isEmpty() ? "more" : cut;
    var slug = wanted;
    for (var number = 2; table.bySlug(slug).isPresent(); number++) {
      slug = wanted + "-" + number;
    }
    return slug;
  }

  private void record(PersonId by, String action, CampaignId id) {
    audit.record(Entry.of(by.ledger(), action, id.subject()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
