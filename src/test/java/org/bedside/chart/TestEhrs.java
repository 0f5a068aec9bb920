package org.bedside.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.bedside.chart.ehrs.Ehr;
import org.bedside.chart.ehrs.EhrSetting;
import org.bedside.chart.ehrs.Ehrs;
import org.bedside.chart.ehrs.Wish;
import org.bedside.chart.smart.Signing;
import org.bedside.chart.smart.Smart;
import org.bedside.peers.EhrPeer;
import org.bedside.people.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The practice's EHR for tests of every room: the real one.
@Component
public class TestEhrs {

  /// Whose numbers stand in the record.
  public static final String NUMBERS = "urn:oid:2.16.840.1.113883.19.5";

  private static final AtomicInteger NAMES = new AtomicInteger();

  private final EhrSetting setting;
  private final Ehrs ehrs;
  private final JdbcClient db;
  private final String origin;

  TestEhrs(
      EhrSetting setting, Ehrs ehrs, JdbcClient db, @Value("${bedside.origin}") String origin) {
    this.setting = setting;
    this.ehrs = ehrs;
    this.db = db;
    this.origin = origin;
  }

  /// Connects it as a person does: registered there, agreed to here, and tried.
  public Ehr connected(EhrPeer peer, Person by) {
    return connected(peer, NUMBERS, by);
  }

  /// @param numbers whose numbers ours are
  public Ehr connected(EhrPeer peer, String numbers, Person by) {
    var client = "bedside-" + NAMES.incrementAndGet();
    peer.registerBackend(client, URI.create(origin + Smart.KEYS), "system/*.cruds");
    var wish = new Wish("Maple EHR", peer.base(), "", numbers, client, Signing.ES384);
    var id = setting.add(wish, by.id()).orElseThrow();
    assertThat(setting.agree(id, peer.token(), by.id())).isTrue();
    assertThat(setting.look(id).orElseThrow().trouble()).isNull();
    return ehrs.find(id).orElseThrow();
  }

  /// None is connected, and nothing waits.
  public void none(Person by) {
    setting.all().forEach(link -> setting.remove(link.ehr().id(), by.id()));
    db.sql("delete from filing").update();
    db.sql("delete from ehr_rest").update();
    db.sql("delete from chart_patient").update();
  }
}
