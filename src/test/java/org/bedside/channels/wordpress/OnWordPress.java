package org.bedside.channels.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.bedside.OpenPorts;
import org.bedside.channels.OnNetwork;
import org.bedside.channels.terms.Account;
import org.bedside.media.Media;
import org.bedside.media.MediaId;
import org.bedside.media.Upload;
import org.bedside.networks.Network;
import org.bedside.peers.LostAnswerProxy;
import org.bedside.peers.WordPressPeer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/// A practice with a user on a real WordPress.
abstract class OnWordPress extends OnNetwork {

  static WordPressPeer peer;

  @Autowired Media media;
  @Autowired JdbcClient db;
  WordPressPeer.User clinic;

  OnWordPress() {
    super(Network.WORDPRESS);
  }

  @BeforeAll
  static void startPeer() {
    peer = WordPressPeer.running();
  }

  @BeforeEach
  @Override
  protected void aPracticeBeforeTheWeather() {
    clinic = peer.user("author");
    super.aPracticeBeforeTheWeather();
  }

  @Override
  protected LostAnswerProxy weather() {
    return LostAnswerProxy.before(peer.origin(), OpenPorts.WEATHER.port())
        .keepingHost()
        .onlyFor("/wp/v2/");
  }

  final Account connected() {
    assertThat(connect(clinic.name(), clinic.applicationPassword())).hasRedirectedUrl("/channels");
    return live();
  }

  final MvcTestResult connect(String user, String password) {
    return connect(OpenPorts.WEATHER.origin().toString(), user, password, "");
  }

  final MvcTestResult connect(String site, String user, String password, String kept) {
    return post(
        "/channels/wordpress",
        Map.of("site", site, "user", user, "password", password, "kept", kept));
  }

  final List<String> titles() {
    return peer.posts(clinic).stream()
        .filter(post -> post.path("status").asString().equals("publish"))
        .map(post -> post.path("title").path("raw").asString())
        .toList();
  }

  final JsonNode only(String title) {
    var found =
        peer.posts(clinic).stream()
            .filter(post -> post.path("title").path("raw").asString().equals(title))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  final MediaId picture(String alt) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var by = "person:" + writer.id();
    var uploaded = (Upload.Uploaded) media.upload(bytes.toByteArray(), by);
    media.describe(uploaded.item().id(), alt, by);
    return uploaded.item().id();
  }
}
