package org.bedside.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole list of the record system's patients, by both ways that there are: page by page, and
/// as Bulk Data.
@Tag("peer")
class EhrCrowdTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int CROWD = 300;

  private final EhrPeer peer = EhrPeer.running();
  private final EhrClient other = EhrClient.of(peer, EhrKey.es384(), "system/Patient.rs");

  @BeforeEach
  void signIn() {
    other.signIn();
    peer.crowd(CROWD);
  }

  @Test
  void all_patients_are_found_page_by_page() {
    var found = new HashSet<String>();
    var page = other.read("Patient?_count=100&_total=accurate");
    var total = page.path("total").asInt();
    assertThat(total).isGreaterThan(CROWD);
    while (true) {
      page.path("entry").forEach(entry -> found.add(entry.path("resource").path("id").asString()));
      var next = link(page, "next");
      if (next.isEmpty()) {
        break;
      }
      assertThat(next.getFirst()).startsWith(peer.base().toString());
      page = other.read(next.getFirst());
    }
    assertThat(found).hasSize(total);
  }

  @Test
  void all_patients_come_as_bulk_data() throws InterruptedException {
    var start =
        other.get(
            "Patient/$export?_type=Patient",
            "Prefer",
            "respond-async",
            "Accept",
            "application/fhir+json");
    assertThat(start.statusCode()).as(start.body()).isEqualTo(202);
    var status = start.headers().firstValue("Content-Location").orElseThrow();
    var answer = other.get(status);
    while (answer.statusCode() == 202) {
      Thread.sleep(200);
      answer = other.get(status);
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var ids = new HashSet<String>();
    for (var file : JSON.readTree(answer.body()).path("output")) {
      assertThat(file.path("type").asString()).isEqualTo("Patient");
      ids.addAll(ids(file.path("url").asString()));
    }
    var total = other.read("Patient?_summary=count").path("total").asInt();
    assertThat(ids).hasSize(total);
  }

  private Set<String> ids(String file) {
    var ids = new HashSet<String>();
    other
        .get(file, "Accept", "application/fhir+ndjson")
        .body()
        .lines()
        .forEach(line -> ids.add(JSON.readTree(line).path("id").asString()));
    return ids;
  }

  private static List<String> link(JsonNode page, String relation) {
    return page.path("link")
        .valueStream()
        .filter(link -> link.path("relation").asString().equals(relation))
        .map(link -> link.path("url").asString())
        .toList();
  }
}
