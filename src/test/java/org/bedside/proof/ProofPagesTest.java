package org.bedside.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.bedside.WholeHouse;
import org.bedside.audit.Audit;
import org.bedside.audit.Entry;
import org.bedside.people.Person;
import org.bedside.people.Role;
import org.bedside.people.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WholeHouse
class ProofPagesTest {

  @Autowired MockMvcTester house;
  @Autowired TestPeople people;
  @Autowired Audit audit;

  private Person officer;
  private final String post = "post:" + UUID.randomUUID();

  @BeforeEach
  void somethingHappened() {
    people.practice();
    officer = people.with("Priya Raman", Role.PRIVACY_OFFICER);
    audit.record(
        Entry.of("person:" + officer.id().value(), "post.approved", post)
            .because("<b>so</b>")
            .with("hash", "5dc9da79"));
  }

  @Test
  void the_trail_names_people_and_narrows_to_what_is_asked() {
    audit.record(Entry.of("system", "post.sent", post));

    var all = get("/audit", officer);
    assertThat(all).hasStatusOk();
    assertThat(all)
        .bodyText()
        .contains(
            "Priya Raman said yes to the exact words",
            "Bedside: post.sent",
            "&lt;b&gt;so&lt;/b&gt;")
        .doesNotContain("??", "th:", "<b>so</b>");

    assertThat(get("/audit?subject=" + post + "&action=post.sent", officer))
        .bodyText()
        .contains("Bedside: post.sent")
        .doesNotContain("Priya Raman said yes to the exact words");
  }

  @Test
  void a_filter_outside_the_fixed_sets_is_as_good_as_none() {
    var page = get("/audit?action=x'--&actor=nobody&subject=%27;drop", officer);

    assertThat(page).hasStatusOk();
    assertThat(page).bodyText().contains("Priya Raman said yes to the exact words");
  }

  @Test
  void a_long_trail_goes_on_by_number() {
    var many = "post:" + UUID.randomUUID();
    for (var i = 0; i < 60; i++) {
      audit.record(Entry.of("system", "post.sent", many));
    }
    var first = audit.about(many).getFirst().seq();

    var page = get("/audit?subject=" + many, officer);
    assertThat(page).bodyText().contains("before=" + (first + 10)).contains("subject=" + many);
    assertThat(page).bodyText().doesNotContain("/audit/" + first + "\"");

    assertThat(get("/audit?subject=" + many + "&before=" + (first + 10), officer))
        .bodyText()
        .contains("/audit/" + first + "\"");
  }

  @Test
  void an_entry_is_shown_in_full_and_proved_once_it_is_signed() {
    var seq = audit.about(post).getFirst().seq();
    assertThat(get("/audit/" + seq, officer))
        .bodyText()
        .contains("Priya Raman", "5dc9da79", "is not under a signed checkpoint yet");

    assertThat(house.post().uri("/audit/check").with(people.as(officer)).with(csrf()).exchange())
        .hasStatus3xxRedirection();

    assertThat(get("/audit/" + seq, officer))
        .bodyText()
        .contains("This entry is under the last signed checkpoint", "bedside/audit")
        .doesNotContain("??", "th:");
    assertThat(get("/audit", officer)).bodyText().contains("The chain is unbroken");
    assertThat(get("/audit/999999", officer)).hasStatus(404);
  }

  @Test
  void an_export_is_what_the_verifier_reads_and_is_recorded() {
    var export = get("/audit/export", officer);

    assertThat(export).hasStatusOk();
    assertThat(export).hasHeader("Content-Disposition", "attachment; filename=\"ledger.txt\"");
    assertThat(export)
        .bodyText()
        .startsWith("bedside audit export v1\n")
        .contains("\taudit.exported\tledger:all\t");
  }

  @Test
  void who_keeps_the_machines_can_verify_but_reads_no_line() {
    var keeper = people.with("Theo Brandt", Role.IT_ADMIN);

    var page = get("/audit", keeper);
    assertThat(page).hasStatusOk();
    assertThat(page)
        .bodyText()
        .contains("You can prove that the ledger is whole")
        .doesNotContain("Priya Raman", "post.approved", "/audit/export");
    var seq = audit.about(post).getFirst().seq();
    assertThat(get("/audit/" + seq, keeper)).hasStatus(403);
    assertThat(get("/audit/export", keeper)).hasStatus(403);
    assertThat(house.post().uri("/audit/check").with(people.as(keeper)).with(csrf()).exchange())
        .hasStatus3xxRedirection();
  }

  @Test
  void others_learn_nothing() {
    var clinician = people.with("Ada Example", Role.CLINICIAN);
    for (var address : new String[] {"/audit", "/audit/1", "/audit/export"}) {
      assertThat(get(address, clinician)).hasStatus(403);
    }
  }

  @Test
  void both_pages_speak_spanish() {
    var seq = audit.about(post).getFirst().seq();

    assertThat(get("/audit?lang=es", officer))
        .bodyText()
        .contains("Todo lo que se hizo", "lang=\"es\"")
        .doesNotContain("??");
    assertThat(get("/audit/" + seq + "?lang=es", officer))
        .bodyText()
        .contains("Probarlo")
        .doesNotContain("??");
  }

  private MvcTestResult get(String address, Person person) {
    return house.get().uri(java.net.URI.create(address)).with(people.as(person)).exchange();
  }
}
