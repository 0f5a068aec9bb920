package org.bedside.channels.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.bedside.OpenPorts;
import org.bedside.channels.OnNetwork;
import org.bedside.channels.terms.Account;
import org.bedside.media.Media;
import org.bedside.networks.Network;
import org.bedside.peers.BlueskyPeer;
import org.bedside.peers.LostAnswerProxy;
import org.bedside.publishing.Site;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// A practice with an account on a real Bluesky server.
public abstract class OnBluesky extends OnNetwork {

  static BlueskyPeer peer;
  protected static BlueskyPeer.Account clinic;

  @Autowired Media media;
  @Autowired Site site;
  @Autowired JdbcClient db;
  @Autowired JsonMapper json;

  protected OnBluesky() {
    super(Network.BLUESKY);
  }

  @BeforeAll
  static void startPeer() {
    peer = BlueskyPeer.running();
    clinic = peer.createAccount("maple");
  }

  @Override
  protected LostAnswerProxy weather() {
    return LostAnswerProxy.before(peer.origin(), OpenPorts.WEATHER.port())
        .onlyFor("com.atproto.repo.");
  }

  protected final Account connected(BlueskyPeer.Account there) {
    assertThat(connect(there.handle(), there.appPassword())).hasRedirectedUrl("/channels");
    var account = live();
    assertThat(get("/channels")).contains(there.handle(), "Live");
    return account;
  }

  protected final MvcTestResult connect(String handle, String password) {
    return post(
        "/channels/bluesky",
        Map.of(
            "server",
            OpenPorts.WEATHER.origin().toString(),
            "identifier",
            handle,
            "password",
            password));
  }

  protected final List<String> textsThatBegin(String beginning) {
    return peer.posts(clinic).stream()
        .map(post -> post.path("value").path("text").asString())
        .filter(text -> text.startsWith(beginning))
        .toList();
  }
}
