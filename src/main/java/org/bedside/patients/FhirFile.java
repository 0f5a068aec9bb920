package org.bedside.patients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.bedside.patients.Fault.What;
import org.bedside.patients.FileReading.Understood;
import org.bedside.patients.FileReading.Unreadable;
import org.bedside.patients.FileReading.Why;
import org.bedside.roster.Patient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a FHIR R4 bundle (https://hl7.org/fhir/R4/bundle.html): its patients, and the conditions
/// and encounters that refer to them. One entry is in memory at a time.
final class FhirFile {

  /// More follows after each entry.
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// A patient, and where in the bundle.
  private record Found(long entry, JsonNode resource) {}

  private record Visit(long entry, String day) {}

  private final LocalDate today;
  private final Progress progress;
  private final String numbers;
  private final Map<String, Found> patients = new LinkedHashMap<>();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, List<String>> conditions = new HashMap<>();
  private final Map<String, List<Visit>> visits = new HashMap<>();

  FhirFile(LocalDate today, Progress progress) {
    this(today, progress, "");
  }

  /// @param numbers the system of the practice's record numbers, a URI; empty if it is not known
  FhirFile(LocalDate today, Progress progress, String numbers) {
    this.today = today;
    this.progress = progress;
    this.numbers = numbers;
  }

  FileReading read(String text) {
    try (var parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Unreadable.because(Why.NOT_A_BUNDLE);
      }
      var isBundle = false;
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = parser.currentName();
        var value = parser.nextToken();
        if (name.equals("entry") && value == JsonToken.START_ARRAY) {
          entries(parser);
        } else if (name.equals("resourceType")) {
          isBundle = "Bundle".equals(parser.getString());
        } else {
          parser.skipChildren();
        }
      }
      if (!isBundle) {
        return Unreadable.because(Why.NOT_A_BUNDLE);
      }
    } catch (JacksonException e) {
      var at = e.getLocation();
      return new Unreadable(Why.BROKEN_JSON, at == null ? 0 : Math.max(0, at.getLineNr()));
    }
    if (patients.size() > PatientFile.MOST_PEOPLE) {
      return Unreadable.because(Why.TOO_MANY);
    }
    return patients.isEmpty() ? Unreadable.because(Why.NOBODY) : understood();
  }

  private void entries(JsonParser parser) {
    long number = 0;
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      number++;
      JsonNode entry = JSON.readTree(parser);
      var resource = entry.path("resource");
      switch (text(resource, "resourceType")) {
        case "Patient" -> {
          var id = text(resource, "id");
          var key = id.isEmpty() ? "entry-" + number : id;
          patients.put(key, new Found(number, resource));
          ids.put("Patient/" + key, key);
          ids.put(text(entry, "fullUrl"), key);
        }
        case "Condition" -> {
          var code = resource.path("code");
          var name = text(code, "text");
          var coded = name.isEmpty() ? text(code.path("coding").path(0), "display") : name;
          add(conditions, resource, coded);
        }
        case "Encounter" -> {
          var period = resource.path("period").isMissingNode() ? "actualPeriod" : "period";
          add(visits, resource, new Visit(number, text(resource.path(period), "start")));
        }
        default -> {}
      }
    }
  }

  private static <T> void add(Map<String, List<T>> all, JsonNode resource, T value) {
    var subject = text(resource.path("subject"), "reference");
    if (!subject.isEmpty()) {
      all.computeIfAbsent(subject, _ -> new ArrayList<>()).add(value);
    }
  }

  private Understood understood() {
    var conditionsOf = byPatient(conditions);
    var visitsOf = byPatient(visits);
    var days = Days.of(Days.Order.YEAR_FIRST, today);
    var kept = new Kept();
    progress.expect(2 * patients.size());
    patients.forEach((key, found) -> {
      progress.add(1);
      var entry = new EntryReader(found.entry(), days, today, kept.faults());
      var names = conditionsOf.getOrDefault(key, List.of());
      var seen = new ArrayList<LocalDate>();
      for (var visit : visitsOf.getOrDefault(key, List.of())) {
        seen.addAll(
            new EntryReader(visit.entry(), days, today, kept.faults())
                .visits(List.of(visit.day())));
      }
      kept.add(patient(found.resource(), entry, names, seen), found.entry());
    });
    return new Understood(
        kept.patients(), kept.faults(), patients.size(), Days.Order.YEAR_FIRST, "fhir");
  }

  private <T> Map<String, List<T>> byPatient(Map<String, List<T>> byReference) {
    var all = new HashMap<String, List<T>>();
    byReference.forEach((reference, values) -> {
      var key = ids.get(reference);
      var slash = reference.lastIndexOf("Patient/");
      var known = key == null && slash >= 0 ? reference.substring(slash + 8) : key;
      if (known != null) {
        all.computeIfAbsent(known, _ -> new ArrayList<>()).addAll(values);
      }
    });
    return all;
  }

  private @Nullable Patient patient(
      JsonNode patient, EntryReader entry, List<String> conditions, List<LocalDate> visits) {
    var name = best(patient.path("name"), "official", "usual");
    var given = name.path("given");
    var first = entry.text("first", text(given.path(0)));
    var last = entry.text("last", text(name, "family"));
    if (first.isEmpty() && last.isEmpty()) {
      return entry.leaveOut("name", What.NO_NAME);
    }
    var home = best(patient.path("address"), "home", "temp");
    return new Patient(
        entry.text("id", text(patient, "id")),
        entry.text("mrn", recordNumber(patient.path("identifier"))),
        first,
        entry.text("middle", text(given.path(1))),
        last,
        entry.text("preferred", nickname(patient.path("name"))),
        entry.sex(text(patient, "gender")),
        entry.born(text(patient, "birthDate")),
        entry.text("town", text(home, "city")),
        entry.text("zip", text(home, "postalCode")),
        entry.text("street", text(home.path("line").path(0))),
        entry.text("phone", contact(patient.path("telecom"), "phone")),
        entry.text("email", contact(patient.path("telecom"), "email")),
        "",
        "",
        conditions.stream()
            .map(one -> entry.text("conditions", one))
            .filter(s -> !s.isEmpty())
            .toList(),
        visits);
  }

  private static JsonNode best(JsonNode all, String use, String otherwise) {
    for (var wanted : List.of(use, otherwise)) {
      for (var one : all) {
        if (text(one, "use").equals(wanted)) {
          return one;
        }
      }
    }
    return all.path(0);
  }

  private static String nickname(JsonNode names) {
    return StreamSupport.stream(names.spliterator(), false)
        .filter(name -> text(name, "use").equals("nickname"))
        .map(name -> text(name.path("given").path(0)))
        .findFirst()
        .orElse("");
  }

  /// The identifier of the practice's system; if that is not known the one of type MR
  /// (http://terminology.hl7.org/CodeSystem/v2-0203), else the first that says of no other type.
  private String recordNumber(JsonNode identifiers) {
    var untyped = "";
    for (var one : identifiers) {
      if (!numbers.isEmpty()) {
        if (text(one, "system").equals(numbers)) {
          return text(one, "value");
        }
        continue;
      }
      var code = text(one.path("type").path("coding").path(0), "code");
      if (code.equals("MR")) {
        return text(one, "value");
      }
      var social = text(one, "system").contains("ssn");
      untyped = untyped.isEmpty() && code.isEmpty() && !social ? text(one, "value") : untyped;
    }
    return untyped;
  }

  private static String contact(JsonNode all, String system) {
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> text(one, "system").equals(system))
        .map(one -> text(one, "value"))
        .findFirst()
        .orElse("");
  }

  private static String text(JsonNode node, String field) {
    return text(node.path(field));
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }
}
