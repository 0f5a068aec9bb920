package org.bedside.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bedside.detectors.Author;
import org.bedside.detectors.Checked;
import org.bedside.detectors.Circumstances;
import org.bedside.detectors.Draft;
import org.bedside.detectors.Fact;
import org.bedside.detectors.Form;
import org.bedside.detectors.Permission;
import org.bedside.detectors.Permission.Use;
import org.bedside.detectors.Shown;
import org.bedside.guard.Audience;
import org.bedside.networks.Network;
import org.bedside.rules.paper.Item;
import org.jspecify.annotations.Nullable;

/// Reads the drafts of examples and exams.
final class DraftReader {

  /// The day of every example that names none, so that "until the end of the month" stays true.
  static final LocalDate DAY = LocalDate.of(2026, 3, 12);

  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_LINE = 2_000;
  private static final int MOST_PICTURES = 20;

  private static final List<String> ROLES =
      List.of(
          "communications",
          "clinician",
          "staff",
          "owner",
          "member",
          "moderator",
          "privacy officer",
          "clinical lead");

  private DraftReader() {}

  /// The draft whose keys stand in `section`; other keys of it may follow.
  static Draft draft(Section section) {
    return new Draft(
        section.one("audience", Audience.class, Audience.PUBLIC),
        section.one("kind", Form.class, Form.POST),
        section.one("network", Network.class, Network.WEBSITE),
        section.text("title", LONGEST_LINE, ""),
        section.text("text", LONGEST_TEXT),
        section.text("answers", LONGEST_TEXT, ""),
        author(section).orElse(Author.practice()),
        pictures(section),
        section.texts("links", LONGEST_LINE),
        permission(section),
        section.text("source", LONGEST_LINE, ""),
        section.date("expires"),
        section.truth("machine", false),
        checked(section),
        section.date("day", DAY),
        house(section));
  }

  private static Optional<Author> author(Section section) {
    var item = section.find("author");
    return item == null
        ? Optional.empty()
        : Section.read(item, section.faults(), "role", DraftReader::who);
  }

  private static Author who(Section section) {
    var role = section.text("role", 40, "communications");
    if (!ROLES.contains(role.replace('_', ' '))) {
      section.unknown("role", role, String.join(", ", ROLES));
    }
    var isMember = role.equals("member");
    var voice = section.text("voice", 20, isMember ? "own" : "practice");
    if (!voice.equals("own") && !voice.equals("practice")) {
      section.unknown("voice", voice, "own, practice");
    }
    return new Author(
        isMember,
        voice.equals("own"),
        section.text("credential", LONGEST_LINE, ""),
        section.truth("verified", !isMember),
        section.texts("interests", LONGEST_LINE));
  }

  private static List<Shown> pictures(Section section) {
    var shown = new ArrayList<Shown>();
    section.each(
        "pictures",
        MOST_PICTURES,
        (_, item) ->
            Section.read(item, section.faults(), "alt", DraftReader::picture)
                .ifPresent(shown::add));
    return shown;
  }

  private static Shown picture(Section section) {
    var kind = section.text("kind", 20, "photo");
    var sort =
        kind.equals("video")
            ? Optional.of(Shown.Sort.FILM)
            : Spelling.in(Shown.Sort.class, kind).filter(one -> one != Shown.Sort.FILM);
    if (sort.isEmpty()) {
      section.unknown("kind", kind, "photo, drawing, chart, video");
    }
    return new Shown(
        section.text("name", LONGEST_LINE, ""),
        section.text("alt", LONGEST_LINE, ""),
        sort.orElse(Shown.Sort.PHOTO),
        section.truth("people", false),
        section.truth("captions", false),
        section.truth("transcript", false));
  }

  private static @Nullable Permission permission(Section section) {
    var item = section.find("authorization");
    if (item == null || (item instanceof Item.Fields fields && fields.fields().isEmpty())) {
      return null;
    }
    return Section.read(item, section.faults(), "channels", DraftReader::signed).orElse(null);
  }

  private static Permission signed(Section section) {
    var networks =
        section.known(
            "channels", words -> Spelling.in(Network.class, words), Spelling.all(Network.class));
    section.need("expires");
    var words = section.text("words", LONGEST_TEXT, "");
    return new Permission(
            Set.copyOf(networks),
            section.date("expires", DAY),
            section.truth("revoked", false),
            uses(section))
        .withWords(words.isEmpty() ? null : words);
  }

  /// All, where nothing else is said.
  private static Set<Use> uses(Section section) {
    var what = section.text("what", 20, "");
    return switch (what) {
      case "" -> Set.of(Use.values());
      case "text" -> Set.of(Use.WORDS);
      case "photo" -> Set.of(Use.PHOTO);
      case "video" -> Set.of(Use.FILM);
      default -> {
        section.unknown("what", what, "text, photo, video");
        yield Set.of();
      }
    };
  }

  private static @Nullable Checked checked(Section section) {
    var item = section.find("reviewed");
    return item == null
        ? null
        : Section.read(item, section.faults(), "by", DraftReader::seal).orElse(null);
  }

  private static Checked seal(Section section) {
    section.need("on");
    section.need("next");
    return new Checked(
        section.text("by", LONGEST_LINE), section.date("on", DAY), section.date("next", DAY));
  }

  private static Circumstances house(Section section) {
    var all = Arrays.stream(Fact.values()).filter(fact -> fact.from() == Fact.From.HOUSE).toList();
    var words = all.stream().map(Fact::word).toList();
    var facts =
        section.known(
            "house",
            word -> all.stream().filter(fact -> fact.word().equals(word)).findFirst(),
            words);
    return new Circumstances(Set.copyOf(facts));
  }
}
