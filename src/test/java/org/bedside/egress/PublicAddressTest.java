package org.bedside.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::7f00:1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:808:808::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void is_not_public(String literal) {
    assertThat(PublicAddress.isPublic(InetAddress.ofLiteral(literal))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450:4001::1",
        "2001:4860:4860::8888",
        "64:ff9b::808:808",
        "::ffff:8.8.8.8"
      })
  void is_public(String literal) {
    assertThat(PublicAddress.isPublic(InetAddress.ofLiteral(literal))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254"})
  void a_private_address_mapped_into_sixteen_bytes_is_not_public(String literal) {
    var mapped = new byte[16];
    mapped[10] = mapped[11] = -1;
    System.arraycopy(InetAddress.ofLiteral(literal).getAddress(), 0, mapped, 12, 4);
    assertThat(PublicAddress.isPublic(mapped)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.1/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://127.0.0.1./",
        "https://017700000001/",
        "https://1.2.3.4.5/",
        "https://256.1.1.1/",
        "https://foo.0x/",
        "https://foo.09/",
        "https://user@clinic.example/",
        "https://user:secret@clinic.example/",
        "https://clinic.example@evil.example/",
        "https://@clinic.example/",
        "ftp://clinic.example/",
        "file:///etc/passwd",
        "jar:https://clinic.example!/",
        "/feed",
        "https:///feed",
        "https://",
        "https:clinic.example",
        "https://clinic.example:0/",
        "https://clinic.example:65536/",
        "https://[fe80::1%25eth0]/",
        "https://-x-/"
      })
  void an_address_in_disguise_is_refused(String address) {
    assertThatThrownBy(() -> ExactOrigin.of(uri(address)))
        .isInstanceOf(EgressRefused.class)
        .hasMessageStartingWith("The address")
        .hasMessageNotContaining("secret");
  }

  /// What cannot even be written as an address is none.
  private static URI uri(String address) {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException e) {
      return URI.create("");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://clinic.example",
        "HTTPS://Clinic.Example:443/feed?x=1#y",
        "https://clinic.example/"
      })
  void case_usual_port_and_path_do_not_matter(String address) {
    var origin = ExactOrigin.of(URI.create(address));
    assertThat(origin).isEqualTo(new ExactOrigin("https", "clinic.example", 443));
    assertThat(origin.uri()).isEqualTo(URI.create("https://clinic.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://clinic.example.evil.example",
        "https://clinic.example:8443",
        "http://clinic.example",
        "https://clinic.exampl",
        "https://xclinic.example",
        "https://clinic.example."
      })
  void a_look_alike_is_another_origin(String address) {
    assertThat(ExactOrigin.of(URI.create(address)))
        .isNotEqualTo(ExactOrigin.of(URI.create("https://clinic.example")));
  }
}
