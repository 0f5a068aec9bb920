package org.bedside.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bedside.roster.Patient;
import org.bedside.roster.Roster;
import org.bedside.roster.Sex;
import org.bedside.roster.Staff;
import org.bedside.roster.Town;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A roster written as JSON:
///
/// ```
/// {"asOf": date, "towns": [{name, zip, population}],
///  "practice": {name, phone, fax, address, email, web, handles[]},
///  "staff": [{first, last, title}],
///  "patients": [{id, mrn, first, middle, last, preferred, sex, dob, town, zip, street, phone,
///                email, handle, occupation, conditions[], visits[]}]}
/// ```
///
/// Any field may be null or absent, and unknown ones are ignored; a field of the wrong sort is a
/// fault, because a patient who was not understood would not be found.
final class RosterFile {

  private final Path file;

  private RosterFile(Path file) {
    this.file = file;
  }

  /// @param today what counts as the day of a roster without one
  /// @throws Unusable if it cannot be read as a roster
  static Roster read(Path file, LocalDate today) {
    return new RosterFile(file).roster(today);
  }

  private Roster roster(LocalDate today) {
    var root = tree();
    var asOf = date(root, "asOf", "the roster");
    var practice = root.path("practice");
    return Roster.NONE
        .withNames(strings(practice, "name"))
        .withPhones(strings(practice, "phone", "fax"))
        .withAddresses(strings(practice, "address"))
        .withEmails(strings(practice, "email"))
        .withSites(strings(practice, "web"))
        .withHandles(strings(practice, "handles"))
        .withStaffOf(each(root, "staff", RosterFile::staff))
        .withTowns(each(root, "towns", RosterFile::town))
        .withPatients(each(root, "patients", this::patient), asOf == null ? today : asOf);
  }

  private JsonNode tree() {
    try {
      var root = JsonMapper.shared().readTree(Files.readAllBytes(file));
      if (root == null || !root.isObject()) {
        throw new Unusable("The roster " + file + " is not a JSON object.");
      }
      return root;
    } catch (IOException e) {
      throw new Unusable("The roster " + file + " cannot be opened.");
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new Unusable(
          "The roster %s is not JSON: line %d, column %d."
              .formatted(file, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()));
    }
  }

  private <T> List<T> each(JsonNode root, String field, Function<JsonNode, T> read) {
    var list = root.path(field);
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw new Unusable("In the roster %s, %s is not a list.".formatted(file, field));
    }
    var all = new ArrayList<T>(list.size());
    for (var node : list) {
      if (node.isObject()) {
        all.add(read.apply(node));
      } else if (!node.isNull()) {
        throw new Unusable(
            "In the roster %s, entry %d of %s is not an object."
                .formatted(file, all.size() + 1, field));
      }
    }
    return all;
  }

  private static Staff staff(JsonNode node) {
    return new Staff(text(node, "first"), text(node, "last"), text(node, "title"));
  }

  private static Town town(JsonNode node) {
    return new Town(text(node, "name"), text(node, "zip"), node.path("population").asInt(0));
  }

  private Patient patient(JsonNode node) {
    var id = text(node, "id");
    var who = "patient " + id;
    return new Patient(
        id,
        text(node, "mrn"),
        text(node, "first"),
        text(node, "middle"),
        text(node, "last"),
        text(node, "preferred"),
        sex(text(node, "sex")),
        date(node, "dob", who),
        text(node, "town"),
        text(node, "zip"),
        text(node, "street"),
        text(node, "phone"),
        text(node, "email"),
        text(node, "handle"),
        text(node, "occupation"),
        strings(node, "conditions"),
        strings(node, "visits").stream().map(visit -> day(visit, "visits", who)).toList());
  }

  private static Sex sex(String written) {
    return switch (written.strip().toUpperCase(java.util.Locale.ROOT)) {
      case "F", "FEMALE" -> Sex.F;
      case "M", "MALE" -> Sex.M;
      case "X", "OTHER" -> Sex.X;
      default -> Sex.U;
    };
  }

  private @Nullable LocalDate date(JsonNode node, String field, String who) {
    var written = text(node, field);
    return written.isBlank() ? null : day(written, field, who);
  }

  private LocalDate day(String written, String field, String who) {
    try {
      return Options.day(written);
    } catch (Unusable e) {
      throw new Unusable(
          "In the roster %s, %s of %s is no date like 2026-03-12.".formatted(file, field, who));
    }
  }

  /// The field as text, "" when it is not there. Numbers are welcome where text is meant (a ZIP).
  private static String text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asString("").strip() : "";
  }

  private static List<String> strings(JsonNode node, String... fields) {
    var all = new ArrayList<String>();
    for (var field : fields) {
      var value = node.path(field);
      if (value.isArray()) {
        for (var one : value) {
          add(all, one);
        }
      } else {
        add(all, value);
      }
    }
    return all;
  }

  private static void add(List<String> all, JsonNode value) {
    if (value.isValueNode() && !value.isNull() && !value.asString("").isBlank()) {
      all.add(value.asString("").strip());
    }
  }
}
